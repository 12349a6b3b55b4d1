/** A place to fill in: "[insert name]", "TBC", "xx/xx/xxxx". */
export const placeholder =
  /\[\s*(?:insert|add|name|date|title|organisation|company|job|tbc|to be|your|enter|xx)[^\]]*\]|\bT\.?B\.?[CD]\b|\bto be (?:confirmed|completed|added|inserted)\b|\bx{2,}\b|_{4,}|\.{6,}|<\s*insert[^>]*>/i
