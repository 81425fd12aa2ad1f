// Makes one OpenAPI document of several, none of which refers to other files.

const REFERENCE = /^#\/components\/([^/]+)\/([^/]+)/;
const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** The same text for the same content, in whatever order its members stand. */
function canonical(node) {
  return JSON.stringify(node, (_, value) => value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1)) : value);
}

/** A copy whose references are changed; texts that only look like one are not. */
function withReferences(node, change) {
  if (Array.isArray(node)) {
    return node.map(each => withReferences(each, change));
  }
  if (node === null || typeof node !== 'object') {
    return node;
  }
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key,
    key === '$ref' && typeof value === 'string' ? change(value)
      : key === 'discriminator' && value.mapping
        ? {...value, mapping: Object.fromEntries(Object.entries(value.mapping).map(([name, to]) => [name, change(to)]))}
        : withReferences(value, change)]));
}

function referencesOf(node) {
  const found = [];
  withReferences(node, reference => {
    const [, kind, name] = REFERENCE.exec(reference) ?? [];
    found.push(`${kind}/${name}`);
    return reference;
  });
  return found;
}

/** Names of components, such as schemas/Finding, that say different things in different contracts. */
function clashes(contracts) {
  const meanings = new Map();
  for (const {document} of contracts) {
    for (const [kind, components] of Object.entries(document.components ?? {})) {
      for (const [name, component] of Object.entries(components)) {
        const key = `${kind}/${name}`;
        meanings.set(key, [...meanings.get(key) ?? [], component]);
      }
    }
  }
  const shared = [...meanings].filter(([, components]) => components.length > 1);
  const found = new Set(shared.filter(([, components]) => new Set(components.map(canonical)).size > 1).map(([key]) => key));
  // What refers to something else says something else, although it reads the same.
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const [key, [component]] of shared) {
      if (referencesOf(component).some(reference => found.has(reference))) {
        found.add(key);
      }
    }
  }
  return found;
}

function put(into, key, value, what) {
  if (key in into && canonical(into[key]) !== canonical(value)) {
    throw new Error(`${what} ${key} is in two contracts and says different things`);
  }
  into[key] = value;
}

/**
 * @param head what the document begins with: openapi and info
 * @param contracts each with the name that its components get before theirs where names clash, and its document
 */
export function merge(head, contracts) {
  const found = clashes(contracts);
  const tags = {};
  const merged = {...head, servers: [{url: '', description: 'At the gateway.'}], tags: [], paths: {}, webhooks: {}, components: {}};
  const operations = new Set();
  for (const contract of contracts) {
    const nameIn = (kind, name) => found.has(`${kind}/${name}`) ? contract.name + name : name;
    const document = withReferences(contract.document, reference =>
      reference.replace(REFERENCE, (_, kind, name) => `#/components/${kind}/${nameIn(kind, name)}`));
    const base = document.servers?.[0]?.url ?? '';
    for (const tag of document.tags ?? []) {
      put(tags, tag.name, tag, 'tag');
    }
    for (const [path, item] of Object.entries(document.paths ?? {})) {
      if (item['x-not-at-the-gateway']) {
        continue; // what services ask each other
      }
      for (const method of METHODS.filter(each => item[each])) {
        const operation = item[method];
        operation.security ??= document.security ?? [];
        if (operations.has(operation.operationId)) {
          throw new Error(`operation ${operation.operationId} is in two contracts`);
        }
        operations.add(operation.operationId);
      }
      if (base + path in merged.paths) {
        throw new Error(`path ${base + path} is in two contracts`);
      }
      merged.paths[base + path] = item;
    }
    for (const [name, item] of Object.entries(document.webhooks ?? {})) {
      METHODS.filter(each => item[each]).forEach(method => item[method].security ??= []); // the receiver gets no token of ours
      put(merged.webhooks, name, item, 'webhook');
    }
    for (const [kind, components] of Object.entries(document.components ?? {})) {
      merged.components[kind] ??= {};
      for (const [name, component] of Object.entries(components)) {
        put(merged.components[kind], nameIn(kind, name), component, 'component');
      }
    }
  }
  merged.tags = Object.values(tags);
  return merged;
}
