// Names and types of libcurl, without the library: it is loaded when somebody asks for links. Its functions with arguments of any
// number, which Swift cannot call, are called here.
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>

typedef CURLcode (*curl_setopt_function)(CURL *, CURLoption, ...);
typedef CURLcode (*curl_getinfo_function)(CURL *, CURLINFO, ...);

static inline CURLcode curl_set_number(curl_setopt_function set, CURL *handle, CURLoption option, long value) {
  return set(handle, option, value);
}

static inline CURLcode curl_set_text(curl_setopt_function set, CURL *handle, CURLoption option, const char *value) {
  return set(handle, option, value);
}

// Takes as many bytes as are still wanted, and ends the transfer where more come.
static inline size_t curl_take_some(char *bytes, size_t size, size_t count, void *wanted) {
  (void)bytes;
  size_t length = size * count, *left = (size_t *)wanted;
  if (length > *left) return 0;
  *left -= length;
  return length;
}

// Has a handle take as many bytes of a body as `wanted` says when the transfer begins.
static inline CURLcode curl_limit_body(curl_setopt_function set, CURL *handle, size_t *wanted) {
  CURLcode outcome = set(handle, CURLOPT_WRITEFUNCTION, curl_take_some);
  return outcome == CURLE_OK ? set(handle, CURLOPT_WRITEDATA, wanted) : outcome;
}

static inline CURLcode curl_get_number(curl_getinfo_function get, CURL *handle, CURLINFO info, long *value) {
  return get(handle, info, value);
}

static inline CURLcode curl_get_size(curl_getinfo_function get, CURL *handle, CURLINFO info, curl_off_t *value) {
  return get(handle, info, value);
}

static inline CURLcode curl_get_text(curl_getinfo_function get, CURL *handle, CURLINFO info, char **value) {
  return get(handle, info, value);
}

static inline CURLcode curl_outcome(const CURLMsg *message) { return message->data.result; }
