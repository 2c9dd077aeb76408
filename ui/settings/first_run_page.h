#pragma once

#include <QWizardPage>

class QFormLayout;
class QLabel;

namespace ovation::ui {

/// A page of the first run: fields, and below them what is known of their values.
class FirstRunPage final : public QWizardPage {
    Q_OBJECT

  public:
    FirstRunPage(const QString &title, const QString &text, QWidget *parent = nullptr);

    /// `buddy`: what the label's key goes to; `field` itself when it is nothing.
    void add(const QString &label, QWidget *field, QWidget *buddy = nullptr);
    QLabel &outcome() { return *m_outcome; }
    void tell(const QString &sentence);
    void refuse(const QString &sentence); ///< the user can't go on
    bool isComplete() const override { return !m_isRefused; }

  private:
    void present(const QString &sentence, bool isProblem);

    QFormLayout *m_form;
    QLabel *m_outcome;
    bool m_isRefused = false;
};

} // namespace ovation::ui
