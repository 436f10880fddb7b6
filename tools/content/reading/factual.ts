// Tells sentences that state a fact, and so need a source, from those that tell the reader what to do.

/** Numbers as digits and words, and "most"; "one" is left out, since it mostly means "a". */
const NUMBER =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|thousand|dozen|half|twice|per cent|most(?! likely)|mostly)\b/i;

/** Words that say that one thing brings about another, or stands for another. */
const CAUSE =
  /\b(?:because|caus(?:e|es|ed|ing)|leads? to|due to|comes? from|results? (?:in|from)|brings? on|can mean|points? to|play a part)\b/i;

/** Words that say what something does to the body, or that it goes together with something. */
const EFFECTS = [
  'reduc|increas|decreas|improv|weak(?:en|er)|strengthen|stronger|protect|prevent|reliev|shr[iau]nk|burn|scald|squeez',
  'eases?\\b|eased|helps?\\b|helped|tighten|stead(?:y|ies)|straighten|absorb|narrow|thin(?:s|ner)\\b|thicker|swell|harm',
  'press(?:es|ed)? (?:on|together)|stretched to|gives? off|takes? (?:up|in) |rolls? back|gets? flatter|moves? further|rose\\b|fell\\b',
  'go(?:es)? together|go(?:es)? with\\b|went with|more common|more often|less pain|more pain|do(?:es)? better|did better|come out well|not beat',
  'the (?:more|further|longer|lower|higher|flatter)\\b[^.]*, the|works? (?:less|harder)|(?:less|little|more) to do\\b',
  'in studies|in one study|in a study|in one trial|in a trial|no (?:strong )?proof|no one knows|has not been proved|not proved',
];
const EFFECT = new RegExp(`\\b(?:${EFFECTS.join('|')})`, 'i');

/** Verbs in the form that tells the reader what to do; a sentence that begins with one is an instruction. */
const INSTRUCTIONS = new Set(
  (
    'add ask break breathe build call change check choose come cross do draw ease enjoy expect find fold give get go hold keep kneel lean learn let ' +
    'level lie lift look lower march move open plant press put raise reach read rest roll rock run see seek sit skip slide sleep stand start stay stop ' +
    'step stretch swing take train try tuck turn use walk wear write'
  ).split(' '),
);
/** Openings that leave a sentence an instruction when one follows. */
const LEAD_IN = /^(?:then|so|and|now|or [^,]+,|(?:if|when|with|once|twice|each|every|after|on) [^,]+,)\s+/i;

/** True for a sentence that tells the reader what to do. */
export function isInstruction(sentence: string): boolean {
  let rest = sentence.trim().replace(/^(?:\d+\.|[-•])\s*/, '');
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(LEAD_IN, '');
  }
  const [first = '', second = ''] = rest.toLowerCase().split(/[^a-z’']+/);
  return (
    INSTRUCTIONS.has(first) ||
    (['do', 'never', 'always', 'slowly', 'gently'].includes(first) && second !== '')
  );
}

/** A sentence that only sends the reader to another page. */
const POINTER = /\bwhen to get help\b|\bon the page\b/;

/**
 * True when a sentence holds a number, a cause or an effect and is neither an instruction, a question nor about the program itself.
 * It is a net, not a judge: what it catches needs an entry in `content/claims.yml`, or plainer words.
 */
export function isFactual(sentence: string): boolean {
  if (
    /\?$/.test(sentence) ||
    /\bPlumbline\b/.test(sentence) ||
    POINTER.test(sentence) ||
    isInstruction(sentence)
  )
    return false;
  return NUMBER.test(sentence) || CAUSE.test(sentence) || EFFECT.test(sentence);
}
