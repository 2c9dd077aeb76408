#pragma once

#include "config/types.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ovation::ui {

/// One setting: its name, what it means, its value, and what is wrong with that. A secret is masked until
/// the user wants to see it, and changes only after *Change*.
class SettingRow final : public QWidget {
    Q_OBJECT

  public:
    explicit SettingRow(const config::SettingField &field, QWidget *parent = nullptr);

    const config::SettingField &field() const { return m_field; }
    bool matches(const QString &words) const; ///< every one of them occurs in name, meaning or value
    bool isChanged() const;
    QString value() const;
    void setValue(const QString &value);     ///< as if the user had entered it
    void setProblem(const QString &problem); ///< the end of a sentence; empty = none
    void showSecret(const QString &secret);  ///< after secretWanted()
    void focusEditor();

  Q_SIGNALS:
    void changed();
    void secretWanted(const QString &name);
    void fileWanted(); ///< *Browse…*

  private:
    QWidget *makeEditor();
    QWidget *makeChoice();
    QWidget *makeSecret();
    void hideSecret();
    void changeSecret();
    void explainOrigin();

    const config::SettingField m_field;
    const QString m_meaning, m_fallback; ///< in the language of the window
    QComboBox *m_choice = nullptr;
    QLineEdit *m_text = nullptr;
    QPushButton *m_show = nullptr, *m_change = nullptr;
    QLabel *m_problem;
    bool m_isNewSecret = false;
};

} // namespace ovation::ui
