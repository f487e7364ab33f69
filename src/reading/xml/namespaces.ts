const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

/** A name with its prefix resolved. */
export interface ExpandedName {
  readonly namespace: string;
  readonly name: string;
  /** Both in one, `{URI}local` (Clark's notation). */
  readonly clark: string;
}

/**
 * The namespaces in scope while a document is read (Namespaces in XML 1.0). Every prefix has a stack of its own, so
 * that a look-up takes no longer in an element that is nested deep.
 */
export class NamespaceScope {
  private readonly byPrefix = new Map<string, string[]>([
    ['', ['']],
    ['xml', [XML_NAMESPACE]],
  ]);
  /** The prefixes that each open element declares, null where there are none, as nearly everywhere. */
  private readonly declared: (readonly string[] | null)[] = [];
  /** Names that were expanded since the declarations last changed. */
  private readonly expanded = new Map<string, ExpandedName>();

  /** Enters an element: takes its declarations. */
  enter(attributes: Readonly<Record<string, string>>): void {
    let prefixes: string[] | null = null;
    for (const name in attributes) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      const prefix = name.slice('xmlns:'.length);
      const uris = this.byPrefix.get(prefix);
      if (uris) uris.push(attributes[name] ?? '');
      else this.byPrefix.set(prefix, [attributes[name] ?? '']);
      prefixes ??= [];
      prefixes.push(prefix);
    }
    if (prefixes) this.expanded.clear();
    this.declared.push(prefixes);
  }

  /** Leaves the element that was entered last. */
  leave(): void {
    const prefixes = this.declared.pop();
    if (!prefixes) return;
    this.expanded.clear();
    for (const prefix of prefixes) this.byPrefix.get(prefix)?.pop();
  }

  /** The name of an element; null where no namespace has its prefix. */
  expand(qualified: string): ExpandedName | null {
    const known = this.expanded.get(qualified);
    if (known) return known;
    const colon = qualified.indexOf(':');
    const namespace = this.byPrefix.get(colon < 0 ? '' : qualified.slice(0, colon))?.at(-1);
    if (namespace === undefined) return null;
    const name = qualified.slice(colon + 1);
    const expanded = { namespace, name, clark: `{${namespace}}${name}` };
    this.expanded.set(qualified, expanded);
    return expanded;
  }
}
