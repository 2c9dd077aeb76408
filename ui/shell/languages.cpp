#include "ui/shell/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>

#include <algorithm>

namespace ovation::ui {

namespace {

const QString languageKey = QStringLiteral("window/language");
const QString English = QStringLiteral("en");

bool isKnown(const QString &code) {
    return std::any_of(Languages::all().begin(), Languages::all().end(),
                       [&](const Language &one) { return one.code == code; });
}

/// Formats of the system, which may mix regions, unless its language is another one.
QLocale localeFor(const QString &code) {
    const QLocale own(code), system = QLocale::system();
    const bool isSame = system.language() == own.language() && system.script() == own.script();
    return isSame || (system.language() == QLocale::C && code == English) ? system : own;
}

} // namespace

Languages::Languages() : m_chosen(QSettings().value(languageKey).toString()) {
    if (!isKnown(m_chosen))
        m_chosen.clear();
    speak();
}

Languages::~Languages() {
    QLocale::setDefault(QLocale::system());
}

const std::vector<Language> &Languages::all() {
    static const std::vector<Language> languages{{English, QStringLiteral("English")},
                                                 {QStringLiteral("de"), QStringLiteral("Deutsch")},
                                                 {QStringLiteral("es"), QStringLiteral("Español")},
                                                 {QStringLiteral("fr"), QStringLiteral("Français")},
                                                 {QStringLiteral("zh_CN"), QStringLiteral("简体中文")}};
    return languages;
}

QString Languages::bestOf(const QStringList &wanted) {
    for (const QString &tag : wanted) {
        const QLocale locale(tag);
        for (const Language &one : all()) {
            const QLocale own(one.code);
            if (own.language() == locale.language() && own.script() == locale.script())
                return one.code;
        }
    }
    return English;
}

void Languages::choose(const QString &code) {
    m_chosen = isKnown(code) ? code : QString();
    QSettings().setValue(languageKey, m_chosen);
    speak();
}

void Languages::speak() {
    const QString code = m_chosen.isEmpty() ? bestOf(QLocale::system().uiLanguages()) : m_chosen;
    // First: who is told of the new language formats by it.
    QLocale::setDefault(localeFor(code));
    const auto install = [](QTranslator &translator, bool loaded) {
        QCoreApplication::removeTranslator(&translator);
        if (loaded)
            QCoreApplication::installTranslator(&translator);
    };
    install(m_qtTexts, m_qtTexts.load(QStringLiteral("qtbase_") + code,
                                      QLibraryInfo::path(QLibraryInfo::TranslationsPath)));
    install(m_texts, m_texts.load(QStringLiteral(":/translations/ovation_%1.qm").arg(code)));
}

} // namespace ovation::ui
