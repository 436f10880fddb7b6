// What the anatomy explorer says about each part of its drawing, and where it leads. What each sentence rests on stands in content/claims.yml.

/** One part of the drawing that can be picked. */
interface AnatomyPart {
  /** The `data-part` of its group in the drawing. */
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** The page to read on, and the words of the link to it. */
  readonly slug: string;
  readonly linkText: string;
}

/** All parts, in the order of the drawing. */
export const ANATOMY_PARTS: readonly AnatomyPart[] = [
  {
    id: 'muscles',
    name: 'Back muscles (erector spinae)',
    text: 'Long muscles beside the spine straighten you up. Below them lie short ones that steady one bone on the next.',
    slug: 'core-strength',
    linkText: 'Core strength and your back',
  },
  {
    id: 'neck',
    name: 'Neck (cervical spine)',
    text: 'Seven vertebrae that carry and turn your head. They curve in. When the head hangs forward, the muscles behind it work harder to hold it.',
    slug: 'rounded-shoulders',
    linkText: 'Rounded shoulders and a forward head',
  },
  {
    id: 'chest',
    name: 'Chest part (thoracic spine)',
    text: 'Twelve vertebrae, each with a pair of ribs. They curve out. This is the part that gets rounder when your shoulders roll forward.',
    slug: 'rounded-shoulders',
    linkText: 'Rounded shoulders and a forward head',
  },
  {
    id: 'lower-back',
    name: 'Lower back (lumbar spine)',
    text: 'Five vertebrae, the biggest of all, since they bear the most weight. They curve in. When you sit, this curve gets flatter.',
    slug: 'pelvic-tilt',
    linkText: 'Pelvic tilt and the S-curve',
  },
  {
    id: 'sacrum',
    name: 'Sacrum',
    text: 'Five vertebrae that have grown together. The sacrum is part of the pelvis, so when the pelvis tilts, the lower back follows.',
    slug: 'pelvic-tilt',
    linkText: 'Pelvic tilt and the S-curve',
  },
  {
    id: 'tailbone',
    name: 'Tailbone (coccyx)',
    text: 'About four small vertebrae that have grown together. To tuck your tailbone is to roll your pelvis back: that is how the hip stretch begins.',
    slug: 'psoas-stretch',
    linkText: 'How to stretch your psoas',
  },
  {
    id: 'cord',
    name: 'Nerves in the canal',
    text: 'The spinal cord runs in a canal of bone. It ends near the top of the lower back. Below it a bundle of nerves goes on to the legs, bladder and bowel: the cauda equina.',
    slug: 'when-to-get-help',
    linkText: 'Signs that should not wait',
  },
  {
    id: 'vertebra',
    name: 'Vertebra',
    text: 'The thick body in front carries weight. The arch behind it guards the cord. Muscles and ligaments are fixed to the points that stick out.',
    slug: 'anatomy-of-the-back',
    linkText: 'How your back is built',
  },
  {
    id: 'disc',
    name: 'Disc',
    text: 'A tough ring (annulus fibrosus) with a soft gel centre (nucleus pulposus) that is mostly water. It gives off water under load and takes it in at rest.',
    slug: 'slipped-disc',
    linkText: 'What a “slipped” disc is',
  },
  {
    id: 'ligaments',
    name: 'Ligament',
    text: 'A strong band that ties the bones together and keeps them from moving too far. This one runs along the front of the spine.',
    slug: 'anatomy-of-the-back',
    linkText: 'How your back is built',
  },
  {
    id: 'nerve',
    name: 'Nerve',
    text: 'At each level a pair of nerves leaves the canal, one to each side. The lowest ones, with those of the sacrum, join to make the long nerve of the leg.',
    slug: 'sciatica',
    linkText: 'What sciatica is',
  },
  {
    id: 'facet-joints',
    name: 'Facet joint',
    text: 'A small joint at the back, one on each side. A slippery liquid (synovial fluid) lets it glide. It guides how you bend and turn.',
    slug: 'facet-joints',
    linkText: 'Facet joint pain',
  },
];
