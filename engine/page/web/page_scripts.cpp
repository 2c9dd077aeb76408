#include "page/web/page_scripts.h"

namespace ovation::page {
namespace {

// Runs in a world of its own, which the page's scripts and its content policy don't reach.
const QString networkWatcherSource = QStringLiteral(R"((() => {
  new PerformanceObserver((list) => {
    for (const { name, duration, transferSize, initiatorType } of list.getEntries())
      console.debug('%1' + JSON.stringify({ name, duration, transferSize, initiatorType }));
  }).observe({ type: 'resource', buffered: true });
  // What can't be had is no entry. The element that wanted it knows.
  addEventListener('error', ({ target }) => {
    const name = target?.src || target?.href || target?.data;
    if (name) console.debug('%1' + JSON.stringify({ name, initiatorType: target.localName, failed: true }));
  }, true);
})();)");

// A page is loaded before its first frame is there. Of an empty one no paint is told, so it is given up after
// as many frames as half a second has: time itself may pass in the page's own scripts.
const QString paintWatcherSource = QStringLiteral(R"((() => {
  addEventListener('load', () => {
    let awaited = 30, after = 2;
    const look = () => {
      const isPainted = performance.getEntriesByType('paint').length > 0 || awaited-- <= 0;
      if (isPainted && after-- <= 0) console.debug('%1' + JSON.stringify({ shown: true }));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
})();)");

// Rules and attributes that a browser does not know are no errors: it leaves them out without a word.
const QString featureWatcherSource = QStringLiteral(R"((() => {
  const features = [
    ['container queries', /@container\b/, () => CSS.supports('container-type: inline-size')],
    [':has()', /:has\(/, () => CSS.supports('selector(:has(a))')],
    ['nested rules', /[{};]\s*&[\s.:#>[]/, () => CSS.supports('selector(&)')],
    ['color-mix()', /color-mix\(/, () => CSS.supports('color: color-mix(in srgb, red, blue)')],
    ['dynamic viewport units', /\d[dsl]v(h|w|min|max)\b/, () => CSS.supports('height: 1dvh')],
  ].filter(([, , isKnown]) => !isKnown());
  if (features.length) addEventListener('load', async () => {
    const own = [...document.querySelectorAll('link[rel~=stylesheet]')].map((link) => link.href)
      .filter((address) => address && new URL(address).origin === location.origin);
    const textOf = (address) => fetch(address, { cache: 'force-cache' }).then((answer) => answer.text(), () => '');
    const texts = await Promise.all(own.slice(0, 20).map(textOf));
    for (const style of document.querySelectorAll('style')) texts.push(style.textContent);
    const all = texts.join('\n').replace(/\/\*[^]*?\*\//g, '');
    for (const [unknown, uses] of features)
      if (uses.test(all)) console.debug('%1' + JSON.stringify({ unknown }));
  });
})();)");

// In the page's own world: what others have and this browser has not. No screen goes to sleep here, so
// a page that wants it awake may have that. Where WebGL is missing the page is told why, once.
const QString standInsSource = QStringLiteral(R"((() => {
  if (navigator.wakeLock) {
    class Sentinel extends EventTarget {
      type = 'screen';
      released = false;
      onrelease = null;
      async release() {
        if (this.released) return;
        this.released = true;
        const event = new Event('release');
        this.onrelease?.(event);
        this.dispatchEvent(event);
      }
    }
    navigator.wakeLock.request = async () => new Sentinel();
  }
  let told = false;
  const watch = (prototype, another) => {
    const original = prototype.getContext;
    prototype.getContext = function getContext(kind, ...rest) {
      const context = original.call(this, kind, ...rest);
      if (!context && !told && /^(experimental-)?webgl2?$/.test(kind) && !original.call(another(), kind)) {
        told = true;
        console.error('%1');
      }
      return context;
    };
  };
  watch(HTMLCanvasElement.prototype, () => document.createElement('canvas'));
  watch(OffscreenCanvas.prototype, () => new OffscreenCanvas(1, 1));
})();)");
// Rules are exchanged inside of the sheet they belong to, so that its address, its media and its place in the
// cascade stay. A constructed sheet only splits the text into rules; it leaves @import out, hence the check.
const QString styleChangerSource = QStringLiteral(R"(((changes) => {
  const bare = (address) => address.split(/[?#]/)[0];
  const all = [];
  const collect = (sheet) => {
    all.push(sheet);
    try {
      for (const rule of sheet.cssRules) if (rule.styleSheet) collect(rule.styleSheet);
    } catch { /* of another server */ }
  };
  for (const sheet of document.styleSheets) collect(sheet);
  const rulesOf = (text) => {
    if (/@(import|namespace)/i.test(text)) throw new Error('not in place');
    const parsed = new CSSStyleSheet();
    parsed.replaceSync(text);
    return [...parsed.cssRules].map((rule) => rule.cssText);
  };
  const changeSheets = ({ sheet: address, text }) => {
    const found = all.filter((one) => one.href && bare(one.href) === bare(address));
    const rules = rulesOf(text);
    for (const sheet of found) {
      if ([...sheet.cssRules].some((rule) => rule.styleSheet)) throw new Error('not in place');
      while (sheet.cssRules.length) sheet.deleteRule(0);
      rules.forEach((rule, at) => sheet.insertRule(rule, at));
    }
    return found.length > 0;
  };
  const changeElement = ({ before, text }) => {
    const element = [...document.querySelectorAll('style')].find((one) => one.textContent === before);
    if (element) element.textContent = text;
    return Boolean(element);
  };
  try {
    return changes.every((one) => (one.sheet ? changeSheets(one) : changeElement(one)));
  } catch {
    return false;
  }
})(%1))");

} // namespace

QString networkWatcher(const QString &mark) {
    return networkWatcherSource.arg(mark);
}

QString paintWatcher(const QString &mark) {
    return paintWatcherSource.arg(mark);
}

QString featureWatcher(const QString &mark) {
    return featureWatcherSource.arg(mark);
}

QString standIns() {
    return standInsSource.arg(webGlIsMissing());
}

QString webGlIsMissing() {
    return QStringLiteral(
        "This page asked for WebGL and got none: recordings have it where Xvfb is installed (Debian: "
        "xvfb) or an X display is, and the window has not");
}

QString styleChanger(const QByteArray &changes) {
    return QString(styleChangerSource).replace(QStringLiteral("%1"), QString::fromUtf8(changes));
}

} // namespace ovation::page
