/** For tests only: sentences as in fixture-sentences.ts. */
import type { SentenceRow } from './fixture-sentences.ts';

/** Lookalikes in Kazakh. */
export const LOOKALIKES_IN_KAZAKH: readonly SentenceRow[] = [
  ['the capital of anywhere', 'астана, астанасы, астаналары', []],
  ['its capital, at the beginning', 'Астанасы — Тегеран қаласы.', []],
  ['its capital, in other cases', 'Астанасына, Астанасынан', []],
  ['our capital, in small letters', 'оңтүстік астанамызда', []],
  ['a team', '«Астана» командасы жеңді.', []],
  ['a team without marks', 'Астана командасы жеңді.', []],
  ['a team of riders', 'Астана велокомандасы бірінші келді.', []],
  ['a television channel', '«Қазақстан» телеарнасында, «Қазақстан» ұлттық телеарнасы', []],
  ['a television channel, in its cases', '«Қазақстан» телеарнасының', []],
  ['a tramway and a hub', '«Астана ЛРТ» мәселесі, «Астана Хаб» ашылды', []],
  ['a daughter', 'Дариға Назарбаева сөйледі.', []],
  ['a university', 'Назарбаев Университетінде оқиды', []],
  ['a street', 'Назарбаев көшесі, Назарбаев даңғылында', []],
  ['a newspaper', '«Егемен Қазақстан» газеті', []],
  ['a wife', 'Мелания Трамп келді', []],
];

/** Mentions in Kazakh. */
export const MENTIONS_IN_KAZAKH: readonly SentenceRow[] = [
  [
    'all cases',
    'Тоқаевтың, Тоқаевқа, Тоқаевты, Тоқаевта, Тоқаевтан, Тоқаевпен',
    [
      'Тоқаевтың tokayev case',
      'Тоқаевқа tokayev case',
      'Тоқаевты tokayev case',
      'Тоқаевта tokayev case',
      'Тоқаевтан tokayev case',
      'Тоқаевпен tokayev case',
    ],
  ],
  [
    'attributive',
    'Қазақстандағы, Ресейдегі, АҚШ-тағы',
    ['Қазақстандағы kazakhstan case', 'Ресейдегі russia case', 'АҚШ-тағы usa abbreviation'],
  ],
  [
    'ours',
    'Қазақстанымыздың, Қазақстанымызға, Астанамызда',
    ['Қазақстанымыздың kazakhstan possessive', 'Қазақстанымызға kazakhstan possessive', 'Астанамызда astana possessive'],
  ],
  ['mine', 'Менің Қазақстаным, Қазақстаныма', ['Қазақстаным kazakhstan possessive', 'Қазақстаныма kazakhstan possessive']],
  ['its', 'ХХІ ғасыр Қазақстаны, Қазақстанының', ['Қазақстаны kazakhstan possessive', 'Қазақстанының kazakhstan possessive']],
  ['without and like', 'Ресейсіз, Қазақстандай, Қытайдай', ['Ресейсіз russia case', 'Қазақстандай kazakhstan case', 'Қытайдай china case']],
  ['belonging to', 'Қазақстандікі, Ресейдікі', ['Қазақстандікі kazakhstan possessive', 'Ресейдікі russia possessive']],
  ['several persons', 'Путиндер, Назарбаевтарға', ['Путиндер putin case', 'Назарбаевтарға nazarbayev case']],
  [
    'made from it',
    'қазақстандық, Ресейлік, мәскеулік, украиналық, кремльдік',
    [
      'қазақстандық kazakhstan derived',
      'Ресейлік russia derived',
      'мәскеулік moscow derived',
      'украиналық ukraine derived',
      'кремльдік kremlin derived',
    ],
  ],
  [
    'made from it, in the plural and a case',
    'қазақстандықтардың, ресейліктерге, америкалықтар',
    ['қазақстандықтардың kazakhstan derived', 'ресейліктерге russia derived', 'америкалықтар usa derived'],
  ],
  ['language and manner', 'қытайша, ресейше', ['қытайша china derived', 'ресейше russia derived']],
  [
    'both parts of a compound',
    'қазақстандық-ресейлік, Қазақстан-Ресей, Ресей–Қытай',
    [
      'қазақстандық kazakhstan derived',
      'ресейлік russia derived',
      'Қазақстан kazakhstan base',
      'Ресей russia base',
      'Ресей russia base',
      'Қытай china base',
    ],
  ],
  [
    'abbreviations with a hyphen, another, and none',
    'АҚШ-тың, АҚШ\u2011қа, АҚШтан',
    ['АҚШ-тың usa abbreviation', 'АҚШ\u2011қа usa abbreviation', 'АҚШтан usa abbreviation'],
  ],
  [
    'abbreviations of both harmonies',
    'ТМД-ға, ТМД-ге, ҰҚШҰ-ның, НАТО-ға',
    ['ТМД-ға cis abbreviation', 'ТМД-ге cis abbreviation', 'ҰҚШҰ-ның csto abbreviation', 'НАТО-ға nato abbreviation'],
  ],
  [
    'possessed already',
    'Каспий теңізінде, Қазақстан Республикасына',
    ['Каспий теңізінде caspian case', 'Қазақстан Республикасына kazakhstan case'],
  ],
  ['with a patronymic', 'Қасым-Жомарт Кемелұлы Тоқаевқа', ['Қасым-Жомарт Кемелұлы Тоқаевқа tokayev case']],
  ['қ voiced', 'Еуроодағымыз, Еуроодаққа', ['Еуроодағымыз european-union possessive', 'Еуроодаққа european-union case']],
  [
    'Latin of 2021',
    'Qazaqstannyñ, Qazaqstanymyz, qazaqstandyq, Toqaevtyñ',
    ['Qazaqstannyñ kazakhstan case', 'Qazaqstanymyz kazakhstan possessive', 'qazaqstandyq kazakhstan derived', 'Toqaevtyñ tokayev case'],
  ],
  ['Latin of 2018 and 2017', "Reseıdiń, Máskeýde, Resei'din'", ['Reseıdiń russia case', 'Máskeýde moscow case', "Resei'din' russia case"]],
  ['the city', 'Астананың, Астанада, Астанаға', ['Астананың astana case', 'Астанада astana case', 'Астанаға astana case']],
];

/** Chinese. */
export const CHINESE: readonly SentenceRow[] = [
  ['developing countries', '发展中国家的代表', []],
  ['developing countries, traditional', '發展中國家', []],
  ['among them countries', '其中国家队两名', []],
  ['countries of South America', '南美国家联盟', []],
  ['countries of North America and Europe', '北美国家和欧美国家', []],
  ['two defence ministries', '美中国防部长', []],
  ['kilometres of coast', '一百公里海岸线', []],
  ['North York', '住在北约克', []],
  ['allies in the east', '东欧盟友', []],
  ['Sichuan dialect', '四川普通话', []],
  ['a game', '俄罗斯方块', []],
  ['a cocktail', '莫斯科骡子', []],
  ['a university', '里海大学', []],
  ['continents', '美洲和中美洲', []],
  ['an idiom', '美中不足', []],
  ['cities', '哈尔滨和哈密', []],
  ['a language', '俄语和俄文', []],
  ['noon', '中午在中心', []],
  ['in the talks the Russian side said', '会谈中俄方表示', []],
  ['a cycling team', '阿斯塔纳车队获胜', []],
  ['a people', '哈薩克族和哈薩克人', []],
  ['a khanate', '哈薩克汗國', []],
  ['without spaces', '哈萨克斯坦总统托卡耶夫访问莫斯科', ['哈萨克斯坦 kazakhstan base', '托卡耶夫 tokayev base', '莫斯科 moscow base']],
  ['the state in Taiwan', '哈薩克總統托卡葉夫', ['哈薩克 kazakhstan base', '托卡葉夫 tokayev base']],
  ['traditional letters of two regions', '裏海和裡海', ['裏海 caspian base', '裡海 caspian base']],
  ['persons in Taiwan', '普丁與川普', ['普丁 putin base', '川普 trump base']],
  [
    'made by OpenCC',
    '烏克蘭、歐盟、獨聯體、克里姆林宮',
    ['烏克蘭 ukraine base', '歐盟 european-union base', '獨聯體 cis base', '克里姆林宮 kremlin base'],
  ],
  ['a pair', '中美贸易，中俄两国', ['中 china abbreviation', '美 usa abbreviation', '中 china abbreviation', '俄 russia abbreviation']],
  [
    'a pair with Kazakhstan',
    '中哈合作，哈中边境',
    ['中 china abbreviation', '哈 kazakhstan abbreviation', '哈 kazakhstan abbreviation', '中 china abbreviation'],
  ],
  ['three', '中美俄三国', ['中 china abbreviation', '美 usa abbreviation', '俄 russia abbreviation']],
  ['a pair in traditional letters', '中俄關係', ['中 china abbreviation', '俄 russia abbreviation']],
  ['both in one sentence', '北约和欧盟支持乌克兰', ['北约 nato base', '欧盟 european-union base', '乌克兰 ukraine base']],
];
