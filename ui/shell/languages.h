#pragma once

#include <QString>
#include <QTranslator>

#include <vector>

namespace ovation::ui {

struct Language {
    QString code; ///< of its catalog, translations/ovation_<code>.ts
    QString name; ///< in itself: a person finds the own one in a window that speaks another
};

/// The languages of the window: which there are, and the one that is spoken. Texts of Qt's own dialogs and
/// the default QLocale follow it. There is one at a time, and it lives on the window thread.
class Languages {
  public:
    /// Speaks the language that was chosen last, or else that of the system.
    Languages();
    ~Languages();
    Languages(const Languages &) = delete;
    Languages &operator=(const Languages &) = delete;

    static const std::vector<Language> &all();
    /// The first of `wanted` (BCP 47, the most wanted first) that is one of them, else English.
    static QString bestOf(const QStringList &wanted);

    const QString &chosen() const { return m_chosen; } ///< a code; empty = the system's
    /// Remembers it and speaks it from now on; widgets get QEvent::LanguageChange.
    void choose(const QString &code);

  private:
    void speak();

    QString m_chosen;
    QTranslator m_texts, m_qtTexts;
};

} // namespace ovation::ui
