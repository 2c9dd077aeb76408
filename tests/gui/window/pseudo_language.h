#pragma once

#include <QStringList>
#include <QTranslator>

class QWidget;

namespace ovation::ui {

/// A language that no person speaks: accents on every letter, and each text 40 % longer. Placeholders, tags,
/// file patterns and accelerators stay. What is seen without accents does not go through tr().
class PseudoLanguage final : public QTranslator {
  public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *text, const char *disambiguation,
                      int n) const override;
};

/// Words of texts that `root` and what is in it shows, says or will show (tooltips, menus, headers) and that
/// have a letter without an accent, each with the name of its widget. `data`: patterns of what users and
/// servers have named.
QStringList plainWords(const QWidget &root, const QStringList &data);

/// Keys (Alt and a letter) of which a menu of `root`, or what `root` shows besides menus, has more than one.
QStringList keysGivenTwice(const QWidget &root);

/// Labels, buttons and columns of `root` that have less room than their text needs.
QStringList cutTexts(const QWidget &root);

} // namespace ovation::ui
