/**
 * The words of a language that the comparison of quotations needs, lower case. They are those of an excerpt’s language as well as of the study’s.
 * A hyphen stands for the rest of a word: `않-` begins with it, `-n’t` ends with it. A particle of two forms is written as grammars do, the one after
 * a consonant first: `은/는`.
 */
export interface QuotationWords {
  /** What turns the sense of a sentence. */
  readonly negations: readonly string[];
  /** What may be left off the end of a noun. */
  readonly particles: readonly string[];
  /** How an author says that an emphasis is not the source’s. */
  readonly emphasisAdded: readonly string[];
}

/** The words for a BCP 47 tag, by its primary language; none where the language is not here. */
export function quotationWords(language: string): QuotationWords {
  return WORDS[language.split('-')[0]?.toLowerCase() ?? ''] ?? NONE;
}

const NONE: QuotationWords = { negations: [], particles: [], emphasisAdded: [] };

const AUXILIARIES = ['do', 'does', 'did', 'is', 'are', 'was', 'were', 'has', 'have', 'had', 'will', 'would', 'can', 'could', 'should', 'may', 'might', 'must', 'shall'];

const WORDS: Readonly<Record<string, QuotationWords>> = {
  en: {
    negations: [
      'not', 'no', 'never', 'none', 'nobody', 'nothing', 'nowhere', 'neither', 'nor', 'without', 'cannot', '-n’t', 'hardly', 'scarcely', 'barely',
      'no one', 'no longer', 'by no means', 'in no way', 'far from', ...AUXILIARIES.map((word) => `${word} not`),
    ],
    particles: [],
    emphasisAdded: words('emphasis emphases italics', 'added mine ours supplied').concat(
      'emphasis is mine', 'emphasis is ours', 'italics are mine', 'italics are ours', 'my emphasis', 'our emphasis', 'my italics', 'our italics', 'emphasis changed',
    ),
  },
  ko: {
    negations: ['안', '못', '않-', '없-', '아니-', '아닌', '아닙-', '못하-', '못했-', '못한', '못할', '못합-', '말고'],
    particles: [
      '은/는', '이/가', '을/를', '과/와', '으로/로', '이나/나', '이랑/랑', '이라도/라도', '이란/란', '이라는/라는', '이라고/라고', '이며/며', '이나마/나마',
      '의', '에', '에서', '에게', '에게서', '께', '께서', '한테', '도', '만', '까지', '부터', '마저', '조차', '보다', '처럼', '같이', '마다', '밖에', '뿐', '대로', '만큼', '하고',
      '이다', '입니다', '이었다', '였다', '으로서/로서', '으로써/로써', '으로부터/로부터',
    ],
    emphasisAdded: ['강조는 필자', '강조는 인용자', '강조는 글쓴이', '강조는 원문에 없', '강조 추가', '강조는 우리', '필자 강조', '인용자 강조'],
  },
  ja: {
    negations: ['ない', 'なく', 'なかっ', 'なければ', 'ません', 'ず', 'ずに', 'ぬ', 'ていない', 'ていなかった', 'ではない', 'なかった', 'ないで', 'ありません'],
    particles: [],
    emphasisAdded: ['強調は引用者', '強調は筆者', '傍点は引用者', '傍点筆者', '傍点引用者', '強調引用者', '強調筆者', '下線は引用者', '太字は引用者'],
  },
  zh: {
    negations: ['不', '没', '沒', '没有', '沒有', '未', '非', '无', '無', '不是', '并非', '並非', '从未', '從未', '不能', '不会', '不會', '不再'],
    particles: [],
    emphasisAdded: ['强调为引者所加', '强调为作者所加', '着重号为引者所加', '強調為引者所加', '強調為筆者所加', '粗体为引者所加'],
  },
  de: {
    negations: ['nicht', 'kein-', 'nie', 'niemals', 'niemand-', 'nichts', 'nirgends', 'nirgendwo', 'weder', 'noch', 'ohne', 'kaum', 'nicht mehr', 'noch nicht', 'gar nicht', 'keinesfalls', 'keineswegs'],
    particles: [],
    emphasisAdded: ['hervorhebung von mir', 'hervorhebung von uns', 'hervorhebungen von mir', 'hervorhebungen von uns', 'hervorhebung d. verf', 'hervorhebung durch', 'hervorhebung der', 'hervorhebung des', 'herv. d. verf', 'herv. v. m', 'kursivierung'],
  },
  fr: {
    negations: ['ne', 'n’-', 'pas', 'non', 'jamais', 'rien', 'personne', 'aucun', 'aucune', 'ni', 'sans', 'ne pas', 'nullement', 'point'],
    particles: [],
    emphasisAdded: ['nous soulignons', 'je souligne', 'c’est nous qui soulignons', 'c’est moi qui souligne', 'soulignement ajouté', 'italiques ajoutés', 'italiques de l’auteur'],
  },
  es: {
    negations: ['no', 'nunca', 'jamás', 'nada', 'nadie', 'ningún', 'ninguno', 'ninguna', 'ni', 'sin', 'tampoco', 'ya no'],
    particles: [],
    emphasisAdded: ['énfasis añadido', 'énfasis mío', 'énfasis nuestro', 'cursivas mías', 'cursivas nuestras', 'cursivas añadidas', 'la cursiva es mía', 'el énfasis es mío', 'el énfasis es nuestro', 'subrayado nuestro', 'subrayado mío'],
  },
  it: {
    negations: ['non', 'no', 'mai', 'niente', 'nulla', 'nessuno', 'nessuna', 'nessun', 'né', 'senza', 'neanche', 'nemmeno', 'neppure', 'non più'],
    particles: [],
    emphasisAdded: ['corsivo mio', 'corsivo nostro', 'corsivo aggiunto', 'enfasi aggiunta', 'enfasi mia', 'corsivi miei', 'corsivi nostri'],
  },
  pt: {
    negations: ['não', 'nunca', 'jamais', 'nada', 'ninguém', 'nenhum', 'nenhuma', 'nem', 'sem', 'tampouco', 'já não'],
    particles: [],
    emphasisAdded: ['grifo nosso', 'grifo meu', 'grifos nossos', 'grifos meus', 'ênfase acrescentada', 'ênfase nossa', 'itálico nosso', 'destaque nosso'],
  },
  ru: {
    negations: ['не', 'нет', 'ни', 'никогда', 'никто', 'ничего', 'ничто', 'нигде', 'никак-', 'без', 'нельзя', 'больше не'],
    particles: [],
    emphasisAdded: ['выделено мной', 'выделено нами', 'курсив мой', 'курсив наш', 'выделено автором', 'выделение наше', 'выделение мое', 'выделение моё'],
  },
};

/** Each of the first words with each of the second. */
function words(first: string, second: string): string[] {
  return first.split(' ').flatMap((one) => second.split(' ').map((other) => `${one} ${other}`));
}
