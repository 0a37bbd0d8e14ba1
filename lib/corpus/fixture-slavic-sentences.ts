/** For tests only: sentences as in fixture-sentences.ts. */
import type { SentenceRow } from './fixture-sentences.ts';

/** Lookalikes in Russian. */
export const LOOKALIKES_IN_RUSSIAN: readonly SentenceRow[] = [
  ['longer surnames and villages', 'Путинцев, Токаево, Токаевка, Путинки, Нурсултан', []],
  ['an adjective', 'Лавровый лист, лавровая ветвь', []],
  ['a woman', 'Мария Путина, Анна Лаврова, Юлия Пескова', []],
  ['a namesake', 'Алексей Токаев из Алма-Аты', ['Алма-Аты almaty case']],
  ['namesakes of ministers', 'Михаил Лавров и Николай Песков играют в театре.', []],
  ['a namesake in another case', 'с Кириллом Лавровым и без Кирилла Лаврова', []],
  ['a village', 'Они живут в селе Токаеве.', []],
  ['a season of fishing', 'Путина на минтай началась, рыбаки готовы.', []],
  ['a season, in a heading', 'ЛОСОСЕВАЯ ПУТИНА НА КАМЧАТКЕ', []],
  ['sand, at the beginning', 'Песков в этой пустыне много.', []],
  ['sand and laurels, in small letters', 'много песков, мало лавров, старый кремль', []],
  ['laurels at the beginning', 'Лавров больше нет: лавровый венок завял.', []],
  ['another kremlin', 'Казанский Кремль и Нижегородский Кремль', []],
  ['another kremlin, in its cases', 'в Псковском Кремле, у Тульского Кремля', []],
  ['a club in quotation marks', 'Игрок «Астаны» забил в ворота «Кайрата».', []],
  ['a team in cycling', 'Гонщик Астаны выиграл этап Вуэльты.', []],
  ['a hotel and a channel', 'гостиница «Россия», телеканал «Россия», кинотеатр «Москва»', []],
  ['a bank', 'Банк «Россия» под санкциями.', []],
  ['a hotel with other marks', 'отель "Казахстан" и отель “Украина”', []],
  ['a party', 'депутат «Единой России» и Единая Россия', []],
  ['a quarter and a river', 'метро Китай-город у Москвы-реки', []],
  ['towers', 'Москва-Сити, башни Москвы-Сити', []],
  ['an arena', 'Астана Арена, на Астана Арене', []],
  ['a poet', 'Леся Украинка родилась здесь.', []],
  ['a wife', 'Меланию Трамп и Иванку Трамп встретили.', []],
  ['a son', 'Дональда Трампа-младшего не позвали.', []],
  ['a university', 'Назарбаев Университет принял студентов.', []],
  ['a daughter', 'Дарига Назарбаева выступила, Дариги Назарбаевой нет.', []],
  ['a street', 'Улица Назарбаева перекрыта.', []],
  ['other United States', 'Соединённые Штаты Мексики', []],
  ['a car', 'новый «Москвич»', []],
  ['a computer', 'Машины ЕС ЭВМ стояли в зале.', []],
  ['another republic in two letters', 'глава РК и власти Карелии', []],
  ['coffee', 'американо и капучино', []],
];

/** Mentions in Russian. */
export const MENTIONS_IN_RUSSIAN: readonly SentenceRow[] = [
  [
    'all cases of a person',
    'Токаев, Токаева, Токаеву, Токаевым, о Токаеве',
    ['Токаев tokayev base', 'Токаева tokayev case', 'Токаеву tokayev case', 'Токаевым tokayev case', 'Токаеве tokayev case'],
  ],
  [
    'all cases of a state',
    'Россия, России, Россию, Россией, Россиею',
    ['Россия russia base', 'России russia case', 'Россию russia case', 'Россией russia case', 'Россиею russia case'],
  ],
  ['with ё and without', 'Кремлём и Кремлем', ['Кремлём kremlin case', 'Кремлем kremlin case']],
  ['with a patronymic', 'Владимира Владимировича Путина ждут', ['Владимира Владимировича Путина putin case']],
  [
    'ministers with a patronymic',
    'Дмитрий Сергеевич Песков и Сергей Викторович Лавров',
    ['Дмитрий Сергеевич Песков peskov base', 'Сергей Викторович Лавров lavrov base'],
  ],
  ['a surname after another', 'премьеру Иванову Путин поручил', ['Путин putin base']],
  ['a surname first', 'Путин Владимир Владимирович', ['Путин putin base']],
  [
    'both parts of a compound',
    'российско-казахстанский форум, казахстанско-российского форума',
    ['российско russia derived', 'казахстанский kazakhstan derived', 'казахстанско kazakhstan derived', 'российского russia derived'],
  ],
  [
    'three parts',
    'американо-российский, российско-украинская',
    ['американо usa derived', 'российский russia derived', 'российско russia derived', 'украинская ukraine derived'],
  ],
  [
    'states with any dash',
    'Россия-США, Россия–США, Россия — США',
    [
      'Россия russia base',
      'США usa abbreviation',
      'Россия russia base',
      'США usa abbreviation',
      'Россия russia base',
      'США usa abbreviation',
    ],
  ],
  [
    'adjectives',
    'московских властей, кремлёвские, натовским, путинская',
    ['московских moscow derived', 'кремлёвские kremlin derived', 'натовским nato derived', 'путинская putin derived'],
  ],
  [
    'with a prefix',
    'пророссийскими, антироссийская, внутриукраинским',
    ['пророссийскими russia derived', 'антироссийская russia derived', 'внутриукраинским ukraine derived'],
  ],
  [
    'of the people',
    'россиян, россиянок, казахстанцев, украинцам, москвичи',
    [
      'россиян russia derived',
      'россиянок russia derived',
      'казахстанцев kazakhstan derived',
      'украинцам ukraine derived',
      'москвичи moscow derived',
    ],
  ],
  ['a compound name whole', 'из Нур-Султана в Алма-Ату', ['Нур-Султана astana case', 'Алма-Ату almaty case']],
  ['in capitals', 'В МОСКВЕ ПУТИНУ И КАЗАХСТАНУ', ['МОСКВЕ moscow case', 'ПУТИНУ putin case', 'КАЗАХСТАНУ kazakhstan case']],
  ['hashtags', '#россия #путин #москва', ['россия russia base', 'путин putin base', 'москва moscow base']],
  ['the city', 'Жители Астаны, в Астане, через Астану', ['Астаны astana case', 'Астане astana case', 'Астану astana case']],
  ['sanctions and against whom', 'новые санкции против России', ['санкции sanctions base', 'России russia case']],
  ['in quotation marks, not a name of its own', '«Россия ответила», — сказал он', ['Россия russia base']],
  ['agreement', 'в Каспийском море, Соединёнными Штатами', ['Каспийском море caspian case', 'Соединёнными Штатами usa case']],
];

/** Ukrainian. */
export const UKRAINIAN: readonly SentenceRow[] = [
  [
    'all cases of a person',
    'Путін, Путіна, Путіну, Путінові, Путіним',
    ['Путін putin base', 'Путіна putin case', 'Путіну putin case', 'Путінові putin case', 'Путіним putin case'],
  ],
  ['cases of cities', 'у Москві, Москвою, в Україні', ['Москві moscow case', 'Москвою moscow case', 'Україні ukraine case']],
  [
    'both parts of a compound',
    'російсько-українська, російсько-казахстанського',
    ['російсько russia derived', 'українська ukraine derived', 'російсько russia derived', 'казахстанського kazakhstan derived'],
  ],
  [
    'of the people',
    'росіян, українців, американцями, казахстанці',
    ['росіян russia derived', 'українців ukraine derived', 'американцями usa derived', 'казахстанці kazakhstan derived'],
  ],
  ['with a patronymic', 'Сергія Вікторовича Лаврова', ['Сергія Вікторовича Лаврова lavrov case']],
  [
    'adjectives',
    'кремлівських, проросійські, путінського',
    ['кремлівських kremlin derived', 'проросійські russia derived', 'путінського putin derived'],
  ],
  ['a woman', 'Марія Путіна, Катерини Лаврової', []],
  ['a namesake', 'Михайло Лавров', []],
  ['another kremlin', 'Казанський Кремль', []],
  ['a hotel', 'готель «Україна», готель «Москва»', []],
  ['a wife', 'Меланія Трамп, Меланії Трамп', []],
  ['a poet', 'Леся Українка', []],
  ['a cycling team', 'Велосипедист Астани виграв етап.', []],
  ['a season of fishing', 'Путіна на лосося скінчилася, рибалки вдома.', []],
];
