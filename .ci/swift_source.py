"""What Swift source declares and what it names, as far as its tokens tell; nothing is compiled, no type is inferred."""

import re
from collections import defaultdict

NAME = re.compile(r"`?[^\W\d]\w*`?|\$\w+")
NUMBER = re.compile(r"0[xob][0-9A-Fa-f_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d+)?")
STRING = re.compile(r'#*(?:"""|")')
OPERATOR_CHARACTERS = set("/=-+!*%<>&|^~?")
# Where an operator cannot stand, a slash begins a regular expression.
BEFORE_VALUES = {"(", "[", "{", ",", ":", "=", "return", "\n", ""}

TYPE_WORDS = {"struct", "class", "enum", "protocol", "actor"}
HIDDEN = {"private", "fileprivate"}


def tokens_of(text):
    """The tokens of Swift source, line ends among them, without comments; of a string only `""` and what is interpolated."""
    return _scan(text, 0, interpolated=False)[0]


def _scan(text, index, interpolated):
    """The tokens from `index` on, and where they end: the end of the text, or of the interpolation begun before."""
    tokens = []
    depth = 0
    while index < len(text):
        character = text[index]
        string = STRING.match(text, index)
        name = NAME.match(text, index)
        number = NUMBER.match(text, index)
        if character == "\n":
            tokens.append("\n")
            index += 1
        elif character.isspace():
            index += 1
        elif text.startswith("//", index):
            index = _find(text, "\n", index)
        elif text.startswith("/*", index):
            index = _end_of_comment(text, index)
        elif string:
            inner, index = _scan_string(text, index, string.group())
            tokens += inner
        elif name:
            tokens.append(name.group().strip("`"))
            index = name.end()
        elif number:
            tokens.append(number.group())
            index = number.end()
        elif regex := _regex_at(text, index, tokens[-1] if tokens else ""):
            tokens.append('""')
            index += len(regex)
        elif character in OPERATOR_CHARACTERS or character == ".":
            end = index + 1
            # An operator holds dots only when it begins with one: `0...9` is a range, `a?.b` is not.
            while end < len(text) and (
                text[end] in OPERATOR_CHARACTERS or character == "." and text[end] == "."
            ) and not text.startswith(("//", "/*"), end):
                end += 1
            operator = text[index:end]
            # A dot before a name is the access to a member, whatever operator may stand before the dot.
            tokens.append(operator)
            index = end
        else:
            if character == "(":
                depth += 1
            elif character == ")":
                if depth == 0 and interpolated:
                    return tokens, index
                depth -= 1
            tokens.append(character)
            index += 1
    return tokens, index


def _find(text, end, start):
    index = text.find(end, start)
    return len(text) if index < 0 else index


def _end_of_comment(text, index):
    """Comments hold comments."""
    depth = 0
    while index < len(text):
        if text.startswith("/*", index):
            depth, index = depth + 1, index + 2
        elif text.startswith("*/", index):
            depth, index = depth - 1, index + 2
            if depth == 0:
                break
        else:
            index += 1
    return index


def _scan_string(text, index, opening):
    """`""` and the tokens of what is interpolated, in brackets, and where the string ends."""
    hashes = opening.count("#") * "#"
    closing, escape = opening[len(hashes) :] + hashes, "\\" + hashes
    tokens = ['""']
    index += len(opening)
    while index < len(text) and not text.startswith(closing, index):
        if text.startswith(escape + "(", index):
            inner, index = _scan(text, index + len(escape) + 1, interpolated=True)
            tokens += ["(", *inner, ")"]
            index += 1
        elif text.startswith(escape, index):
            index += len(escape) + 1
        elif text[index] == "\n" and '"""' not in opening:
            return tokens, index
        else:
            index += 1
    return tokens, index + len(closing)


def _regex_at(text, index, previous):
    extended = re.match(r"(#+)/.*?/\1", text[index:], re.S) if text[index] == "#" else None
    if extended:
        return extended.group()
    plain = re.match(r"/(?![\s/*])(?:\\.|[^/\\\n])+/", text[index : index + 400])
    return plain.group() if plain and previous in BEFORE_VALUES else None


class SourceFile:
    """What one file declares and names."""

    def __init__(self, path):
        self.path = path
        # What other files can see: types, and those of them that stand in no other type; functions and values outside of
        # types; members, each with the types that have it; initialisers, as `Type(label:` or, without a label, `Type(_:`.
        self.types, self.outer_types, self.globals, self.initialisers = set(), set(), set(), set()
        self.members = defaultdict(set)
        # The types that the file declares or extends: in them members are named without a dot.
        self.scopes = set()
        # Names that mean something of this file's own: what it declares privately; parameters, variables and the like.
        self.hidden, self.locals = set(), set()
        # The names that stand in the file, after a dot or without one, and the initialisers that it calls.
        self.dotted, self.bare, self.made = set(), set(), set()
        self.imports = set()
        text = path.read_text(encoding="utf-8")
        self.lines = text.count("\n")
        tokens = [token for token in tokens_of(text) if token != "\n"]
        _Reader(self, tokens).read()
        self._read_names(tokens)

    def _read_names(self, tokens):
        for before, token, after, *label in zip(
            ["", *tokens], tokens, [*tokens[1:], ""], [*tokens[2:], "", ""], [*tokens[3:], "", "", ""]
        ):
            if not NAME.fullmatch(token):
                continue
            if is_dot(before):
                self.dotted.add(token)
            elif token[0].isupper() or after != ":" or before in ("?", "case"):  # else it is the label of an argument
                self.bare.add(token)
            if after == "(" and token[0].isupper() and label[0] != ")":
                is_labelled = label[1] == ":" and NAME.fullmatch(label[0])
                self.made.add(f"{token}({label[0] if is_labelled else '_'}:")


def is_dot(token):
    """Whether the token makes a member of the name after it: a dot, or an operator with one at its end, but no range."""
    return token.endswith(".") and not token.endswith("...")


class _Reader:
    """Walks through the tokens of a file and keeps the declarations."""

    def __init__(self, file, tokens):
        self.file = file
        self.tokens = tokens
        # The braces that are open: the name of the type, "" for the file, None for a body; whether it hides what it holds;
        # and the depth of round and square brackets outside of it.
        self.open = [("", False, 0)]
        self.brackets = 0
        self.next_scope = None
        self.is_hidden = False

    def token(self, index):
        return self.tokens[index] if 0 <= index < len(self.tokens) else ""

    def read(self):
        for index, token in enumerate(self.tokens):
            self._step(index, token)

    def _step(self, index, token):
        scope, hides, _ = self.open[-1]
        is_declaration = scope is not None and self.brackets == 0 and not is_dot(self.token(index - 1))
        following = self.token(index + 1)
        if token == "{":
            name, hidden = self.next_scope or (None, False)
            self.open.append((name, hides or hidden, self.brackets))
            self.next_scope, self.brackets, self.is_hidden = None, 0, False
            self._closure_parameters(index)
        elif token == "}":
            if len(self.open) > 1:
                self.brackets = self.open.pop()[2]
            self.is_hidden = False
        elif token in ("(", "["):
            self.brackets += 1
        elif token in (")", "]"):
            self.brackets = max(0, self.brackets - 1)
        elif token in HIDDEN and following != "(":  # private(set) hides only the setter
            self.is_hidden = True
        elif token == "import" and is_declaration and scope == "":
            kinds = TYPE_WORDS | {"func", "var", "let", "typealias"}
            self.file.imports.add(self.token(index + 2) if following in kinds else following)
        elif token == "extension" and is_declaration:
            name = self._qualified(index + 1)
            self.file.scopes.add(name)
            self._enter(name)
        elif token in TYPE_WORDS and self._is_type(index, following):
            self._declare_type(following)
            self._generics(index + 2)
            self.file.scopes.add(following)
            self._enter(following)
        elif token in ("typealias", "associatedtype") and is_declaration:
            self._declare_type(following)
            self._generics(index + 2)
            self.is_hidden = False
        elif token in ("prefix", "infix", "postfix") and following == "operator":
            self.file.globals.add(self.token(index + 2))
        elif token == "func":
            if is_declaration:
                self._member(following)
            else:
                self.file.locals.add(following)
            self._generics(index + 2)
            self._parameters(index + 2)
            self.next_scope, self.is_hidden = (None, False), False
        elif token in ("init", "subscript") and is_declaration and following in ("(", "?", "!", "<"):
            if token == "init":
                self._initialiser(index)
            self._generics(index + 1)
            self._parameters(index + 1)
            self.next_scope, self.is_hidden = (None, False), False
        elif token in ("let", "var"):
            for name in self._bound(index + 1):
                if is_declaration:
                    self._member(name)
                else:
                    self.file.locals.add(name)
            self.is_hidden = self.is_hidden and not is_declaration
        elif token == "case" and is_declaration:
            for name in self._cases(index + 1):
                self._member(name)
            self.is_hidden = False
        elif token == "for":
            end = next((i for i in range(index, len(self.tokens)) if self.tokens[i] in ("in", "{")), index)
            self.file.locals.update(t for t in self.tokens[index + 1 : end] if _is_value(t))
        elif token == "->" or token in (":", "=", "[", "<", "return") and following == "(":
            self._tuple_labels(index + 1)

    def _is_type(self, index, following):
        if self.token(index - 1) in (".", ":", "import") or not NAME.fullmatch(following):
            return False
        return not (self.tokens[index] == "class" and following in ("func", "var", "let"))

    def _enter(self, name):
        """The next brace opens the body of the type."""
        self.next_scope, self.is_hidden = (name, self.is_hidden), False

    def _qualified(self, index):
        """The last part of a name such as `Page.Frame`."""
        while self.token(index + 1) == ".":
            index += 2
        return self.token(index)

    def _declare_type(self, name):
        scope, hides, _ = self.open[-1]
        if self.is_hidden or hides or scope is None:
            self.file.hidden.add(name)
        else:
            self.file.types.add(name)
            if scope == "":
                self.file.outer_types.add(name)

    def _member(self, name):
        scope, hides, _ = self.open[-1]
        if self.is_hidden or hides:
            self.file.hidden.add(name)
        elif scope == "":
            self.file.globals.add(name)
        else:
            self.file.members[name].add(scope)

    def _initialiser(self, index):
        scope, hides, _ = self.open[-1]
        start = next((i for i in range(index, len(self.tokens)) if self.tokens[i] == "("), index)
        if scope and not (self.is_hidden or hides):
            self.file.initialisers.add(f"{scope}({self.token(start + 1)}:")

    def _generics(self, index):
        """The names of `<A, B: C>`, which mean nothing elsewhere."""
        if self.token(index) in ("?", "!"):
            index += 1
        if self.token(index) != "<":
            return
        depth = 0
        while index < len(self.tokens):
            token = self.tokens[index]
            if token == "<":
                depth += 1
            if depth == 1 and token in ("<", ",") and NAME.fullmatch(self.token(index + 1)):
                named = index + 2 if self.token(index + 1) in ("each", "let") else index + 1
                self.file.locals.add(self.token(named))
            if token.startswith(">"):
                depth -= token.count(">")
                if depth <= 0:
                    return
            index += 1

    def _parameters(self, index):
        """The names of parameters, which hide others in the body."""
        while index < len(self.tokens) and self.tokens[index] not in ("(", "{", "}"):
            index += 1
        depth = 0
        while index < len(self.tokens):
            token = self.tokens[index]
            depth += token in ("(", "[")
            depth -= token in (")", "]")
            if depth == 0:
                return
            if depth == 1 and token == ":" and NAME.fullmatch(self.token(index - 1)):
                self.file.locals.add(self.token(index - 1))
            index += 1

    def _closure_parameters(self, index):
        """The names before `in` of a closure."""
        names = []
        for position in range(index + 1, min(index + 40, len(self.tokens))):
            token = self.tokens[position]
            if token == "in":
                self.file.locals.update(names)
                return
            if token in ("{", "}", "=", "for", "let", "var"):
                return
            if _is_value(token):
                names.append(token)

    def _bound(self, index):
        """The names that `let` or `var` binds: one, several, or those of a tuple."""
        if self.token(index) == "(":
            end = self._closing(index)
            return [t for t in self.tokens[index:end] if NAME.fullmatch(t)]
        names = [self.token(index)]
        # `let a = 1, b = 2` on from here would need to know where an expression ends; only `let a, b: Int` is read.
        while self.token(index + 1) == "," and NAME.fullmatch(self.token(index + 2)):
            index += 2
            names.append(self.token(index))
        return [name for name in names if NAME.fullmatch(name)]

    def _cases(self, index):
        """The names of `case a, b(Int) = 1, c`."""
        names = [self.token(index)]
        while index < len(self.tokens):
            index += 1
            token = self.token(index)
            if token in ("(", "["):
                index = self._closing(index)
            elif token == "=":
                index += 1
                if self.token(index) == "-":
                    index += 1
            elif token == "," and NAME.fullmatch(self.token(index + 1)):
                index += 1
                names.append(self.token(index))
            else:
                break
        return names

    def _tuple_labels(self, index):
        """The labels of a tuple, which its elements are called by after a dot."""
        if self.token(index) == "(":
            for position in range(index, self._closing(index)):
                if self.token(position + 1) == ":" and NAME.fullmatch(self.tokens[position]):
                    self.file.hidden.add(self.tokens[position])

    def _closing(self, index):
        """The index of the bracket that closes the one at `index`."""
        depth = 0
        while index < len(self.tokens):
            depth += self.tokens[index] in ("(", "[")
            depth -= self.tokens[index] in (")", "]")
            if depth == 0:
                break
            index += 1
        return index


def _is_value(token):
    """Whether the token is a name such as values have, which begin with a small letter."""
    return bool(NAME.fullmatch(token)) and not token[0].isupper()
