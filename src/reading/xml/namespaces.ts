const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

/** A name with its prefix resolved. */
export interface ExpandedName {
  readonly namespace: string;
  readonly name: string;
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
  /** The prefixes that each open element declares. */
  private readonly declared: (readonly string[])[] = [];

  /** Enters an element: takes its declarations. */
  enter(attributes: Readonly<Record<string, string>>): void {
    const prefixes: string[] = [];
    for (const name in attributes) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      const prefix = name.slice('xmlns:'.length);
      const uris = this.byPrefix.get(prefix);
      if (uris) uris.push(attributes[name] ?? '');
      else this.byPrefix.set(prefix, [attributes[name] ?? '']);
      prefixes.push(prefix);
    }
    this.declared.push(prefixes);
  }

  /** Leaves the element that was entered last. */
  leave(): void {
    for (const prefix of this.declared.pop() ?? []) this.byPrefix.get(prefix)?.pop();
  }

  /** The name of an element; null where no namespace has its prefix. */
  expand(qualified: string): ExpandedName | null {
    const colon = qualified.indexOf(':');
    const namespace = this.byPrefix.get(colon < 0 ? '' : qualified.slice(0, colon))?.at(-1);
    return namespace === undefined ? null : { namespace, name: qualified.slice(colon + 1) };
  }
}
