/** Why a claim was not shown as it was written; counted, and stable for metrics. */
export type Reason =
  /** No such sentence, or none. */
  | 'sentences'
  /** A ping, a link or markup. */
  | 'markup'
  | 'empty'
  /** It says something where it was to ask. */
  | 'statement'
  /** Words in quotation marks that do not stand there to the letter. */
  | 'quotation'
  | 'number'
  | 'name'
  /** Two names in each other's roles. */
  | 'roles'
  /** A pronoun read as somebody it may not stand for. */
  | 'antecedent'
  | 'negation'
  /** "may", "likely", "says", "if": how sure the article is, and who says so. */
  | 'certainty'
  /** "some", "most", "only", "about". */
  | 'quantity'
  /** "more", "before", "after". */
  | 'comparison'
  /** A "because" that the article does not say. */
  | 'cause'
  | 'opposite'
  /** A word in the place of another that is not known to mean the same. */
  | 'word'
  /** A clause or a word that hangs on without support. */
  | 'addition'
  /** Halves of two statements made one. */
  | 'stitched'
  /** The article's words in an order that says something else. */
  | 'order'
  | 'coverage'
  /** A translation whose numbers or names differ from its claim's. */
  | 'translation'
