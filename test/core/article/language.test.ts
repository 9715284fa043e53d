import { expect, test } from 'vitest'
import { detectLanguage } from '../../../src/core/article/language.ts'

test.each([
  ['en', 'The ferry to the island has run for a hundred years.'],
  ['en', 'It stopped in the winter.'],
  [
    'de',
    'Die Fähre zur Insel fährt seit hundert Jahren, und niemand erinnert sich an einen Winter ohne sie.',
  ],
  ['fr', 'Le bac de l’île navigue depuis cent ans, et personne ne se souvient d’un hiver sans lui.'],
  ['es', 'El barco a la isla navega desde hace cien años, y nadie recuerda un invierno sin él.'],
  ['it', 'Il traghetto per l’isola naviga da cento anni, e nessuno ricorda un inverno senza di esso.'],
  ['pt', 'A balsa para a ilha navega há cem anos, e ninguém se lembra de um inverno sem ela.'],
  ['nl', 'De veerboot naar het eiland vaart al honderd jaar, en niemand kent een winter zonder.'],
  ['sv', 'Färjan till ön har gått i hundra år, och ingen minns en vinter utan den.'],
  ['pl', 'Prom na wyspę pływa od stu lat i nikt nie pamięta zimy bez niego.'],
  ['tr', 'Adaya giden vapur yüz yıldır çalışıyor ve kimse onsuz bir kış hatırlamıyor.'],
  ['ru', 'Паром на остров ходит уже сто лет, и никто не помнит зимы без него.'],
  ['uk', 'Пором на острів ходить уже сто років, і ніхто не пам’ятає зими без нього.'],
  ['zh', '渡轮往返小岛已有一百年。'],
  ['ja', '島への渡し船は百年間運航している。'],
  ['ko', '섬으로 가는 배는 백 년 동안 다녔다.'],
  ['ar', 'تعمل العبارة إلى الجزيرة منذ مئة عام.'],
  ['fa', 'کشتی جزیره صد سال است که کار می‌کند و چیزی نمی‌گوید.'],
  ['hi', 'द्वीप की नाव सौ वर्षों से चल रही है।'],
  ['el', 'Το πλοίο για το νησί ταξιδεύει εδώ και εκατό χρόνια.'],
  ['he', 'המעבורת לאי פועלת כבר מאה שנה.'],
  ['und', '1984 – 2012'],
])('%s: %s', (tag, text) => {
  expect(detectLanguage(text)).toBe(tag)
})

test('a few foreign words do not change an article’s language', () => {
  expect(detectLanguage('The word перестройка was on every page of the papers, and so was 改革.')).toBe('en')
})
