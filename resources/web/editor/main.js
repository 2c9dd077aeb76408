// The layout editor: CodeMirror with several files as tabs. The window is spoken to through the QWebChannel
// object `host`: its signals are commands, and its slots are told what happened (ui/layouts/web_views.h).
import { autocompletion, closeBrackets, closeBracketsKeymap, completeFromList, completionKeymap }
  from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { css } from '@codemirror/lang-css';
import { html } from '@codemirror/lang-html';
import { javascript, javascriptLanguage } from '@codemirror/lang-javascript';
import { json } from '@codemirror/lang-json';
import { bracketMatching, ensureSyntaxTree, foldGutter, foldKeymap, HighlightStyle, indentOnInput, indentUnit,
  syntaxHighlighting } from '@codemirror/language';
import { gotoLine, highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import { crosshairCursor, drawSelection, dropCursor, EditorView, highlightActiveLine, highlightActiveLineGutter,
  highlightSpecialChars, keymap, lineNumbers, rectangularSelection } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const files = new Map(); // name -> { state, saved: Text, savedErrors, tab, scroll }
let current = '';
let host = null;
let generation = 0; // of what is open: what is told late of files that were closed is dropped

// ── appearance ──

const colors = EditorView.theme({
  '&': { color: 'var(--text)', backgroundColor: 'var(--base)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: '"DejaVu Sans Mono", ui-monospace, monospace', fontSize: '13px', lineHeight: '1.45' },
  '.cm-content': { caretColor: 'var(--accent)' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--accent)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { backgroundColor: 'var(--selection)' },
  '.cm-gutters': { backgroundColor: 'var(--base)', color: 'var(--muted)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--line)' },
  '.cm-activeLineGutter': { color: 'var(--text)' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': { backgroundColor: 'transparent', outline: '1px solid var(--muted)' },
  '.cm-searchMatch': { backgroundColor: 'transparent', outline: '1px solid var(--warning)' },
  '.cm-searchMatch-selected': { backgroundColor: 'var(--selection)' },
  '.cm-selectionMatch': { backgroundColor: 'var(--raised)' },
  '.cm-panels': { backgroundColor: 'var(--raised)', color: 'var(--text)', borderColor: 'var(--border)' },
  '.cm-panels.cm-panels-bottom': { borderTop: '1px solid var(--border)' },
  '.cm-panels, .cm-textfield, .cm-button': { fontFamily: 'system-ui, sans-serif', fontSize: '12px' },
  '.cm-panel.cm-search label': { fontSize: '12px' },
  '.cm-panel.cm-search [name=close]': { color: 'var(--text)', fontSize: '16px', right: '8px' },
  '.cm-panel input[type=checkbox]': { accentColor: 'var(--accent)', verticalAlign: 'middle' },
  '.cm-textfield': { borderRadius: '4px', padding: '2px 8px', backgroundColor: 'var(--base)', color: 'var(--text)', border: '1px solid var(--border)' },
  '.cm-button': { backgroundImage: 'none', backgroundColor: 'var(--base)', color: 'var(--text)',
    border: '1px solid var(--border)', borderRadius: '4px' },
  '.cm-tooltip': { backgroundColor: 'var(--raised)', color: 'var(--text)', border: '1px solid var(--border)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--selection)', color: 'var(--text)' },
  '.cm-foldPlaceholder': { backgroundColor: 'var(--raised)', color: 'var(--muted)', border: 'none' },
  '.cm-specialChar': { color: 'var(--warning)' },
});

const highlighting = HighlightStyle.define([
  { tag: [tags.keyword, tags.modifier, tags.operatorKeyword, tags.definitionKeyword], color: 'var(--keyword)' },
  { tag: [tags.string, tags.special(tags.string), tags.attributeValue, tags.regexp], color: 'var(--string)' },
  { tag: [tags.number, tags.bool, tags.null, tags.unit, tags.color, tags.atom], color: 'var(--number)' },
  { tag: [tags.tagName, tags.angleBracket], color: 'var(--tag)' },
  { tag: [tags.attributeName, tags.propertyName, tags.className], color: 'var(--attribute)' },
  { tag: [tags.function(tags.variableName), tags.function(tags.propertyName)], color: 'var(--function)' },
  { tag: [tags.comment, tags.documentMeta, tags.processingInstruction], color: 'var(--comment)', fontStyle: 'italic' },
  { tag: tags.invalid, textDecoration: 'underline wavy var(--warning)' },
]);

function setTheme(theme) {
  document.documentElement.dataset.theme = theme.dark ? 'dark' : 'light';
  for (const [name, color] of Object.entries(theme.colors))
    document.documentElement.style.setProperty(`--${name}`, color);
}

// ── languages ──

// The words a layout needs most; what is in the file itself completes anyway.
const openViduWords = completeFromList([
  'OpenVidu', 'initSession', 'subscribe', 'connect', 'streamCreated', 'streamDestroyed',
  'streamPropertyChanged', 'connectionCreated', 'connectionDestroyed', 'createVideoElement', 'addVideoElement',
  'enableProdMode', 'typeOfVideo', 'hasVideo', 'hasAudio', 'videoActive', 'audioActive', 'videoDimensions',
  'clientData', 'serverData', 'streamId', 'connectionId', 'getRemoteConnections', 'publisherStartSpeaking',
].map((label) => ({ label, type: 'variable' })));

function languageOf(name) {
  const ending = name.split('.').pop().toLowerCase();
  if (['html', 'htm', 'svg', 'xml'].includes(ending)) return html();
  if (ending === 'css') return css();
  if (['js', 'mjs', 'ts'].includes(ending)) return javascript({ typescript: ending === 'ts' });
  if (ending === 'json') return json();
  return [];
}

function newState(name, text) {
  return EditorState.create({
    doc: text,
    extensions: [
      lineNumbers(), highlightActiveLineGutter(), highlightSpecialChars(), history(), foldGutter(),
      drawSelection(), dropCursor(), EditorState.allowMultipleSelections.of(true), indentOnInput(),
      bracketMatching(), closeBrackets(), autocompletion({ icons: false }), rectangularSelection(), crosshairCursor(),
      highlightActiveLine(), highlightSelectionMatches(), search(), indentUnit.of('  '),
      EditorState.tabSize.of(2),
      keymap.of([{ key: 'Mod-w', run: () => (askToClose(current), true) }, ...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, ...foldKeymap,
        ...completionKeymap, { key: 'Mod-g', run: gotoLine }, indentWithTab]),
      languageOf(name), javascriptLanguage.data.of({ autocomplete: openViduWords }),
      syntaxHighlighting(highlighting), colors,
      EditorView.contentAttributes.of({ 'aria-label': name }),
      EditorView.updateListener.of((update) => { if (update.docChanged) noteChange(name); }),
    ],
  });
}

// ── files ──

const view = new EditorView({ parent: document.getElementById('editor') });
view.dom.style.visibility = 'hidden';

const isChanged = (name) => !stateOf(name).doc.eq(files.get(name).saved);

function stateOf(name) {
  return name === current ? view.state : files.get(name).state;
}

/// Where the parser had to guess: [how often, the first place].
function syntaxErrors(state) {
  const tree = ensureSyntaxTree(state, state.doc.length, 200);
  let count = 0, first = 0;
  tree?.iterate({ enter: ({ type, from }) => { if (type.isError && count++ === 0) first = from; } });
  return [count, first];
}

/// The line where the text has become worse than it is on the disk, as it does while something is half typed; 0 = none.
function brokenLine(name) {
  const state = stateOf(name);
  const [count, first] = syntaxErrors(state);
  return count > files.get(name).savedErrors ? state.doc.lineAt(first).number : 0;
}

/// The text goes first, so that the receiver of a change can keep it.
function noteChange(name) {
  const file = files.get(name);
  if (!file) return;
  host.edited(generation, name, stateOf(name).doc.toString(), brokenLine(name));
  const changed = isChanged(name);
  if (changed === file.tab.hasAttribute('data-changed')) return;
  file.tab.toggleAttribute('data-changed', changed);
  host.changed(generation, name, changed);
}

function makeTab(name) {
  const tab = document.createElement('button');
  tab.role = 'tab';
  tab.setAttribute('role', 'tab');
  tab.textContent = name;
  tab.title = name;
  tab.setAttribute('aria-keyshortcuts', 'Delete');
  const cross = document.createElement('span');
  cross.className = 'close';
  cross.setAttribute('aria-hidden', 'true'); // Delete does the same
  cross.textContent = '×';
  tab.append(cross);
  tab.addEventListener('click', (event) => (event.target === cross ? askToClose(name) : show(name)));
  tab.addEventListener('auxclick', (event) => { if (event.button === 1) askToClose(name); });
  tab.addEventListener('keydown', (event) => {
    if (event.key === 'Delete') askToClose(name);
    const to = { ArrowRight: tab.nextElementSibling, ArrowLeft: tab.previousElementSibling }[event.key];
    if (to) to.focus();
  });
  return tab;
}

function keepCurrent() {
  const file = files.get(current);
  if (!file) return;
  file.state = view.state;
  file.scroll = view.scrollDOM.scrollTop;
}

function show(name) {
  const file = files.get(name);
  if (!file) return;
  if (name !== current) {
    keepCurrent();
    current = name;
    view.setState(file.state);
    view.scrollDOM.scrollTop = file.scroll;
    view.dom.style.visibility = 'visible';
    for (const [other, { tab }] of files) tab.setAttribute('aria-selected', String(other === name));
    file.tab.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
  view.focus();
}

/// A file that is open already keeps what was typed into it.
function open(list, front) {
  for (const { name, text, unsaved } of list) {
    if (files.has(name)) continue;
    const state = newState(name, text);
    const file = { state, saved: state.doc, savedErrors: syntaxErrors(state)[0], tab: makeTab(name), scroll: 0 };
    files.set(name, file);
    document.getElementById('tabs').append(file.tab);
    if (unsaved !== undefined) setText(name, unsaved);
  }
  if (front) show(front);
}

/// As if it was typed: undo gives the text before.
function setText(name, text) {
  const state = stateOf(name);
  const change = { changes: { from: 0, to: state.doc.length, insert: text }, userEvent: 'input' };
  if (name === current) {
    view.dispatch(change); // its listener notes the change
  } else {
    files.get(name).state = state.update(change).state;
    noteChange(name);
  }
}

function replace({ name, text }) {
  if (!files.has(name)) return;
  setText(name, text);
  keepSaved(name, stateOf(name).doc);
}

function keepSaved(name, text) {
  const file = files.get(name);
  file.saved = text;
  if (text.eq(stateOf(name).doc)) [file.savedErrors] = syntaxErrors(stateOf(name));
  noteChange(name);
}

/// Nothing is lost of a file that is as on the disk; otherwise the window asks.
function askToClose(name) {
  if (!files.has(name)) return;
  if (isChanged(name)) host.closing(generation, name);
  else close(name);
}

/// Without `discard`, what was typed in between keeps the file open.
function close(name, discard) {
  const file = files.get(name);
  if (!file || (!discard && isChanged(name))) return;
  const names = [...files.keys()], at = names.indexOf(name);
  file.tab.remove();
  files.delete(name);
  host.closed(generation, name);
  if (name !== current) return;
  current = '';
  const next = names[at + 1] ?? names[at - 1];
  if (next) {
    show(next);
  } else {
    view.setState(newState('', ''));
    view.dom.style.visibility = 'hidden';
  }
}

function closeAll(nextGeneration) {
  generation = nextGeneration;
  files.clear();
  current = '';
  document.getElementById('tabs').replaceChildren();
  view.setState(newState('', ''));
  view.dom.style.visibility = 'hidden';
}

const handed = new Map(); // number of a text that is being saved -> [name, Text]
let saves = 0;

/// Hands over the texts that are to be written. What is typed until they are is a change of its own.
function save(completeOnly) {
  handed.clear();
  const texts = [];
  for (const name of files.keys()) {
    if (!isChanged(name) || (completeOnly && brokenLine(name))) continue;
    handed.set(++saves, [name, stateOf(name).doc]);
    texts.push({ name, text: stateOf(name).doc.toString(), number: saves });
  }
  host.handedOver(generation, texts);
}

function markSaved(number) {
  const [name, text] = handed.get(number) ?? [];
  handed.delete(number);
  if (files.has(name)) keepSaved(name, text);
}

function goTo(name, lineNumber, column) {
  show(name);
  if (name !== current) return;
  const line = view.state.doc.line(Math.min(Math.max(1, lineNumber), view.state.doc.lines));
  const at = Math.min(line.from + Math.max(0, column - 1), line.to);
  view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
  view.focus();
  host.cursorMoved(generation, name, line.number);
}

new QWebChannel(qt.webChannelTransport, (channel) => {
  host = channel.objects.host;
  for (const [name, command] of Object.entries({ open, replace, close, closeAll, save, markSaved, goTo, setTheme }))
    host[name].connect(command);
  host.ready();
});
