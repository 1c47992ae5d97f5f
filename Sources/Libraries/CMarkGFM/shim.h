#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>

/// What kind of node an extension has made: the types of these are variables, which Swift cannot read safely.
typedef enum { GFM_NONE, GFM_TABLE, GFM_TABLE_ROW, GFM_TABLE_CELL, GFM_STRIKETHROUGH } gfm_kind;

extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL, CMARK_NODE_STRIKETHROUGH;

static inline gfm_kind gfm_node_kind(cmark_node *node) {
  cmark_node_type type = cmark_node_get_type(node);
  if (type == CMARK_NODE_TABLE) return GFM_TABLE;
  if (type == CMARK_NODE_TABLE_ROW) return GFM_TABLE_ROW;
  if (type == CMARK_NODE_TABLE_CELL) return GFM_TABLE_CELL;
  if (type == CMARK_NODE_STRIKETHROUGH) return GFM_STRIKETHROUGH;
  return GFM_NONE;
}
