/** What the bench uses of its peers, so that the sources are checked where they are not installed. */
declare module 'sbd' {
  const sbd: { sentences(text: string): string[] }
  export default sbd
}
declare module 'compromise' {
  const nlp: (text: string) => { sentences(): { out(as: 'array'): string[] } }
  export default nlp
}
declare module 'sentence-splitter' {
  export function split(text: string): readonly { readonly type: string; readonly raw: string }[]
}
declare module 'wink-nlp' {
  const winkNLP: (model: object) => { readDoc(text: string): { sentences(): { out(): string[] } } }
  export default winkNLP
}
declare module 'wink-eng-lite-web-model' {
  const model: object
  export default model
}
