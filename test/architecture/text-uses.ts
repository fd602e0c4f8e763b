import ts from 'typescript';
import { read } from './source-files.ts';

/** A text asked for by its key: `exact` keys have to exist, of a key made at run time its fixed beginning has to. */
export interface TextUse {
  readonly at: string;
  readonly key: string;
  readonly exact: boolean;
  /** namespaces that the file opens by useTranslation or getFixedT; the first is the default of keys without one */
  readonly namespaces: string[];
}

/** All uses of texts in one file: `t('ns:key')`, t(`key.${value}`), `<Trans i18nKey>`, and a route's `handle.title`. */
export function textUses(path: string): TextUse[] {
  const source = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const namespaces: string[] = [];
  const uses: { node: ts.Node; key: string; exact: boolean }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const name = calledName(node);
      if (name === 'useTranslation') namespaces.push(...stringsIn(node.arguments[0]));
      if (name === 'getFixedT') namespaces.push(...stringsIn(node.arguments[1]));
      if (name === 't') for (const key of keysIn(node.arguments[0])) uses.push({ node, ...key });
    }
    if (ts.isJsxAttribute(node) && node.name.getText() === 'i18nKey' && node.initializer) {
      for (const key of keysIn(node.initializer)) uses.push({ node, ...key });
    }
    if (ts.isVariableDeclaration(node) && node.name.getText() === 'handle') uses.push(...handleTitles(node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return uses.map(({ node, key, exact }) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    return { at: `${path}:${line + 1}`, key, exact, namespaces };
  });
}

function handleTitles(handle: ts.VariableDeclaration): { node: ts.Node; key: string; exact: boolean }[] {
  const titles: { node: ts.Node; key: string; exact: boolean }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'title') {
      for (const key of keysIn(node.initializer)) titles.push({ node, ...key });
    }
    ts.forEachChild(node, visit);
  };
  visit(handle);
  return titles;
}

function calledName(call: ts.CallExpression): string {
  const { expression } = call;
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
}

function keysIn(node: ts.Node | undefined): { key: string; exact: boolean }[] {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return [{ key: node.text, exact: true }];
  if (ts.isTemplateExpression(node)) return [{ key: node.head.text, exact: false }];
  if (ts.isConditionalExpression(node)) return [...keysIn(node.whenTrue), ...keysIn(node.whenFalse)];
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(keysIn);
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return keysIn(node.expression);
  if (ts.isJsxExpression(node)) return keysIn(node.expression);
  return [];
}

function stringsIn(node: ts.Node | undefined): string[] {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(stringsIn);
  if (ts.isAsExpression(node)) return stringsIn(node.expression);
  return [];
}
