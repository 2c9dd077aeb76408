#pragma once

#include <QByteArray>
#include <QString>

namespace ovation::page {

/// What is run in a page. The watchers say what they see on the console, as JSON after `mark`, from a world
/// of their own, which the page's scripts and its content policy don't reach.

/// What is loaded: `{name, duration (ms), transferSize (bytes), initiatorType}`; with `failed` what can't be
/// had.
QString networkWatcher(const QString &mark);
/// `{shown: true}` when the page is loaded and its first frames have been painted.
QString paintWatcher(const QString &mark);
/// `{unknown}`: what the page's styles use and this browser does not know.
QString featureWatcher(const QString &mark);

/// In the page's own world: what other browsers have.
QString standIns();
/// What standIns() says on the console when a page wants WebGL and gets none.
QString webGlIsMissing();

/// An expression that exchanges styles in place and is true when all were found. `changes` is a JSON array of
/// `{sheet (its address), before, text}`.
QString styleChanger(const QByteArray &changes);

} // namespace ovation::page
