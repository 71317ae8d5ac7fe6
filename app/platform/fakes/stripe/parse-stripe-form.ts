/** What a form or query string says, nested by its brackets. Leaves are texts. */
export type FormValue = string | FormValue[] | { [key: string]: FormValue };

interface FormNode {
  text?: string;
  children: Map<string, FormNode>;
}

const NAME = /^([^[\]]+)((?:\[[^[\]]*\])*)$/;

/** Reads `a[b][0][c]=x&expand[]=y` as Stripe does: numbered or empty brackets make lists, names make objects. */
export function parseStripeForm(text: string): Record<string, FormValue> {
  const root: FormNode = { children: new Map() };
  for (const [name, value] of new URLSearchParams(text)) {
    const match = NAME.exec(name);
    if (!match) continue;
    const path = [match[1] ?? '', ...[...(match[2] ?? '').matchAll(/\[([^[\]]*)\]/g)].map((part) => part[1] ?? '')];
    descend(root, path).text = value;
  }
  return objectOf(root);
}

function descend(root: FormNode, path: string[]): FormNode {
  let node = root;
  for (const part of path) {
    const key = part === '' ? String(node.children.size) : part;
    const next: FormNode = node.children.get(key) ?? { children: new Map() };
    node.children.set(key, next);
    node = next;
  }
  return node;
}

function objectOf(node: FormNode): Record<string, FormValue> {
  return Object.fromEntries([...node.children].map(([key, child]) => [key, valueOf(child)]));
}

function valueOf(node: FormNode): FormValue {
  if (node.children.size === 0) return node.text ?? '';
  const keys = [...node.children.keys()];
  if (keys.every((key) => /^\d+$/.test(key))) return [...node.children.values()].map(valueOf);
  return objectOf(node);
}
