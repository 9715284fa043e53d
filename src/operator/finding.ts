/** What a check found. A text is a sentence; where something is wrong or to be known, it says what to do. */
export interface Finding {
  readonly part: string
  readonly state: 'ok' | 'note' | 'wrong'
  readonly text: string
}

export type Say = (text: string) => Finding

/** How a part of the program says what was found. */
export function findingsOf(part: string): { readonly ok: Say; readonly note: Say; readonly wrong: Say } {
  return {
    ok: (text) => ({ part, state: 'ok', text }),
    note: (text) => ({ part, state: 'note', text }),
    wrong: (text) => ({ part, state: 'wrong', text }),
  }
}
