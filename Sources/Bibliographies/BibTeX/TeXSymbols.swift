/// What commands of TeX stand for.
enum TeXSymbols {
  /// Accents by the signs that put them on letters.
  static let signAccents: [Unicode.Scalar: Unicode.Scalar] = [
    "'": "\u{301}", "`": "\u{300}", "^": "\u{302}", "\"": "\u{308}", "~": "\u{303}", "=": "\u{304}", ".": "\u{307}",
  ]

  /// Accents by the letters that put them on letters.
  static let letterAccents: [String: Unicode.Scalar] = [
    "c": "\u{327}", "k": "\u{328}", "u": "\u{306}", "v": "\u{30c}", "H": "\u{30b}", "r": "\u{30a}", "d": "\u{323}",
    "b": "\u{331}", "t": "\u{361}",
  ]

  /// Accents without a letter.
  static let alone: [Unicode.Scalar: String] = ["\u{302}": "^", "\u{303}": "~", "\u{300}": "`", "\u{301}": "´"]

  /// Letters and signs by their names.
  static let words: [String: String] = [
    "oe": "œ", "OE": "Œ", "ae": "æ", "AE": "Æ", "aa": "å", "AA": "Å", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł",
    "ss": "ß", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ",
    "NG": "Ŋ", "S": "§", "P": "¶", "pounds": "£", "textsterling": "£", "copyright": "©", "textcopyright": "©",
    "textregistered": "®", "texttrademark": "™", "dag": "†", "ddag": "‡", "ldots": "…", "dots": "…",
    "textellipsis": "…", "textendash": "–", "textemdash": "—", "textquoteleft": "‘", "textquoteright": "’",
    "textquotedblleft": "“", "textquotedblright": "”", "quotedblbase": "„", "quotesinglbase": "‚", "lq": "‘",
    "rq": "’", "textquotesingle": "'", "textquotedbl": "\"", "guillemotleft": "«", "guillemotright": "»",
    "guillemetleft": "«", "guillemetright": "»", "flqq": "«", "frqq": "»", "og": "«\u{a0}", "fg": "\u{a0}»",
    "guilsinglleft": "‹", "guilsinglright": "›", "glqq": "„", "grqq": "“", "textdegree": "°", "degres": "°",
    "degre": "°", "euro": "€", "texteuro": "€", "EUR": "€", "textbackslash": "\\", "textasciitilde": "~",
    "textasciicircum": "^", "textunderscore": "_", "textbar": "|", "textless": "<", "textgreater": ">",
    "textbraceleft": "{", "textbraceright": "}", "textdollar": "$", "textperiodcentered": "·", "cdot": "·",
    "textbullet": "•", "textnumero": "№", "no": "n°", "No": "N°", "textordfeminine": "ª", "textordmasculine": "º",
    "textexclamdown": "¡", "textquestiondown": "¿", "times": "×", "texttimes": "×", "pm": "±", "textpm": "±",
    "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥", "neq": "≠", "approx": "≈", "infty": "∞", "rightarrow": "→",
    "to": "→", "leftarrow": "←", "ieme": "e", "iemes": "es", "ier": "er", "iere": "re", "TeX": "TeX",
    "LaTeX": "LaTeX", "BibTeX": "BibTeX", "nobreakspace": "\u{a0}", "space": " ", "slash": "/", "quad": " ",
    "qquad": " ",
    "thinspace": "\u{202f}", "textmu": "µ", "textnobreakspace": "\u{a0}", "hyphen": "-", "newline": " ",
    "nobreakdash": "",
    "textonehalf": "½", "textonequarter": "¼", "textthreequarters": "¾", "textasciigrave": "`", "primo": "1°",
    "colon": ":", "addcomma": ",", "adddot": ".", "addspace": " ", "bysame": "—", "copyrightsign": "©",
  ]

  /// Greek letters, in formulas.
  static let greek: [String: String] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "zeta": "ζ", "eta": "η", "theta": "θ",
    "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ",
    "tau": "τ", "phi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ",
    "Lambda": "Λ", "Pi": "Π", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
  ]

  /// Commands that change how their argument looks, or nothing: the argument is a part of the text.
  static let transparent: Set = [
    "textsc", "texttt", "textrm", "textsf", "textup", "textmd", "textnormal", "text", "mbox", "hbox", "underline",
    "uppercase", "lowercase", "MakeUppercase", "MakeLowercase", "MakeSentenceCase", "NoCaseChange", "autocap",
    "mathrm", "mathit", "mathbf", "ensuremath", "protect", "relax", "upshape", "scshape", "sc", "rm", "sf", "tt",
    "normalfont", "rmfamily", "sffamily", "ttfamily", "small", "footnotesize", "large", "bsc", "nom", "prenom",
    "mkbibparens", "mkbibbrackets", "bibstring", "ignorespaces", "unskip", "break", "linebreak", "allowbreak",
    "selectlanguage", "null", "leavevmode", "hskip", "ul", "textls",
  ]

  /// Commands whose argument is no part of the text.
  static let dropped: Set = [
    "noopsort", "Noopsort", "SortNoop", "label", "vspace", "hspace", "cite", "footcite", "index", "nocite", "vphantom",
    "phantom", "hphantom",
  ]

  /// Commands of which only the second argument is a part of the text.
  static let withTwoArguments: Set = ["foreignlanguage", "textcolor", "textlang", "raisebox", "colorbox"]
}
