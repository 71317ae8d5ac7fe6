/** What a page says of itself, read in the browser. */
export interface PageFacts {
  lang: string;
  title: string;
  headings: number;
  /** Everything a reader sees or hears, and what stands in attributes made for them. */
  text: string;
  unsizedImages: string[];
}

/** Runs in the page. */
export function readPageFacts(): PageFacts {
  const spoken = ['aria-label', 'title', 'placeholder', 'alt'].flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
  );
  const images = [...document.querySelectorAll('img')].filter(
    (image) => !image.hasAttribute('width') || !image.hasAttribute('height'),
  );
  return {
    lang: document.documentElement.lang,
    title: document.title,
    headings: document.querySelectorAll('h1').length,
    text: [document.title, document.body.innerText, ...spoken].join('\n'),
    unsizedImages: images.map((image) => image.src),
  };
}
