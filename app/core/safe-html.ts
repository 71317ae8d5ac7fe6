/** HTML that was sanitized by its maker and may stand in a page as it is; only `renderMarkdown` makes it. */
export interface SafeHtml {
  readonly safeHtml: string;
}
