import type { UiLanguage } from '../domain/language.ts';

/**
 * Words that judge, by language, in small letters. A word ending in `*` stands for every word that begins so; Chinese ones
 * are found anywhere. The list holds what the sources say of one another and the usual words of such texts: it is a net
 * for slips, not the rule, which is in docs/editorial.md.
 */
export const EVALUATIVE_WORDS: Readonly<Record<UiLanguage, readonly string[]>> = {
  en: toWords(`
    propagand* disinformation regime regimes puppet* stooge* lackey* vassal* junta clique rogue dictator* tyran* authoritarian
    liberat* occup* annex* invad* invasion* aggress* unprovoked genocid* massacre* atrocit* terroris* nazi* fascis*
    colonial* imperialis* expansionis* betray* traitor* treach* hypocri* cynic* servil* obsequious* humiliat* disgrac*
    shame* infamous* notorious* brutal* barbar* evil* criminal* illegal* illegitimate* unlawful* unjust* unfair* hostile hostility enemy enemies
    hero heroes heroic* glorious* wise* brilliant* courage* brave* historic groundbreaking unprecedented
    so-called alleged* supposed* unfortunate* sadly regrettabl* rightly wrongly obvious* clearly merely admittedly
    liar* false falsely falsehood* fake* myth* biased two-faced double-deal* double-play stunning* shocking* outrageous* disaster* tragic* tragedy
    good bad worse worst best
  `),
  ru: toWords(`
    пропаганд* дезинформац* режим* марионет* прихвост* вассал* хунт* клика диктатор* диктатур* тиран* авторитарн*
    освобожд* освободи* оккуп* аннекс* вторж* вторг* агресс* неспровоцированн* геноцид* резн* зверств* террор* нацис* нацист* фашис*
    колониал* империал* экспансиони* предател* предаст* лицемер* циничн* раболеп* унизи* униже* унижа* позор* печально
    жесток* варвар* преступн* незаконн* нелегитимн* несправедлив* враждебн* враг враги врага врагов
    героич* герой герои героя мудр* блестящ* мужествен* храбр* беспрецедентн*
    так-называем* мнимый мнимая мнимое якобы сожалению справедливо очевидно разумеется
    ложь лжи ложью лжец* ложн* фейк* миф мифы предвзят* двуличн* двурушн* шокир* возмутительн* катастроф* трагед* трагич*
    хорош* плох* худш* лучш*
  `),
  kk: toWords(`
    үгіт-насихат* насихат* жалған* режим* қуыршақ* вассал* хунта* диктатор* диктатура* тиран* авторитар*
    азат* оккупация* оккупант* аннексия* басқыншы* шапқыншы* агрессия* агрессор* геноцид* қырғын* террор* нацис* фашис*
    отаршыл* отарлау* колониал* империал* сатқын* опасыз* екіжүзді* қорла* масқара* қатыгез* жауыз* қылмыс* заңсыз* әділетсіз*
    жау жаулар дұшпан* батыр* батыл* дана данышпан* теңдессіз* өкінішке әрине
    өтірік* миф* біржақты* сұмдық* апат* қайғылы* жақсы* жаман*
  `),
  zh: toWords(`
    政权 傀儡 走狗 附庸 军政府 独裁 暴君 专制 解放 占领 吞并 入侵 侵略 种族灭绝 屠杀 暴行 恐怖主义 纳粹 法西斯 殖民 帝国主义 扩张主义
    背叛 叛徒 虚伪 屈辱 可耻 臭名昭著 残暴 野蛮 邪恶 罪行 非法 不公正 敌对 敌人 英雄 英明 勇敢 史无前例 所谓 据称 遗憾 显然
    谎言 虚假 假新闻 神话 偏见 两面派 令人震惊 灾难 悲剧 政治宣传 虚假宣传
  `),
};

function toWords(text: string): string[] {
  return text.trim().split(/\s+/u);
}

const QUOTED = /“[^”]*”|«[^»]*»|„[^“”]*[“”]|‘[^’]*’|"[^"]*"|「[^」]*」/gu;
const WORD = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu;

/** The words of a text that judge, as the text writes them; what stands in quotation marks is somebody's words and passes. */
export function findEvaluativeWords(text: string, language: UiLanguage): string[] {
  const own = text.replaceAll(QUOTED, ' ');
  const listed = EVALUATIVE_WORDS[language];
  if (language === 'zh') return listed.filter((word) => own.includes(word));
  return (own.match(WORD) ?? []).filter((word) => listed.some((one) => fits(word.toLowerCase(), one)));
}

function fits(word: string, listed: string): boolean {
  return listed.endsWith('*') ? word.startsWith(listed.slice(0, -1)) : word === listed;
}
