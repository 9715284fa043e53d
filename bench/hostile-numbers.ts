const WRITTEN = /\d+(?:[.,]\d+)*/gu
const SPELLED: readonly (readonly [string, string])[] = [
  ['two', 'three'],
  ['three', 'four'],
  ['four', 'six'],
  ['five', 'eight'],
  ['six', 'nine'],
  ['nine', 'ten'],
  ['ten', 'twelve'],
  ['twice', 'three times'],
  ['zwölf', 'zehn'],
  ['sechs', 'sieben'],
  ['vier', 'fünf'],
  ['dreimal', 'viermal'],
  ['Zwei', 'Drei'],
  ['viermal', 'zweimal'],
  ['двадцать', 'тридцать'],
  ['пятью', 'семью'],
  ['вдвое', 'втрое'],
  ['三万', '五万'],
  ['两倍', '三倍'],
  ['七个', '九个'],
  ['六千', '八千'],
  ['六成', '三成'],
  ['五万', '九万'],
  ['二十万', '四十万'],
  ['六十一', '五十一'],
  ['两名', '三名'],
  ['四点', '五点'],
  ['十公里', '五公里'],
]

/** A text with one of its numbers changed, in every way. */
export function numbersChanged(text: string): string[] {
  const digits = [...text.matchAll(WRITTEN)].flatMap(({ 0: found, index }) => {
    const put = (number: string) => text.slice(0, index) + number + text.slice(index + found.length)
    const last = Number(found.at(-1))
    return [
      put(found.slice(0, -1) + String((last + 3) % 10)),
      put(`${found.charAt(0) === '1' ? '2' : '1'}${found.slice(1)}`),
      ...(/[.,]/.test(found) ? [] : [put(`${found}0`)]),
    ]
  })
  const spelled = SPELLED.flatMap(([from, to]) => {
    const latin = /^\p{Script=Han}/u.test(from) ? from : `(?<![\\p{L}])${from}(?![\\p{L}])`
    return new RegExp(latin, 'u').test(text) ? [text.replace(new RegExp(latin, 'u'), to)] : []
  })
  return [...digits, ...spelled].filter((changed) => changed !== text)
}
