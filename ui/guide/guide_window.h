#pragma once

#include "ui/guide/guide_book.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace ovation::ui {

class GuidePage;

/// The guide: its chapters, or where words stand in them, beside what is read. Not modal.
class GuideWindow final : public QDialog {
    Q_OBJECT

  public:
    /// In the language of the window.
    explicit GuideWindow(QWidget *parent);

    /// Stands where `other` stands and shows what is read there, which may be in another language.
    void follow(const GuideWindow &other);

  private:
    QWidget *makeTop();
    QWidget *makeList();
    QWidget *makePage();
    void fill();
    void showCurrent();
    void followPage(const QUrl &url);

    const GuideBook m_book;
    QPushButton *m_back, *m_forward;
    QLineEdit *m_search;
    QListWidget *m_list;
    QLabel *m_nothing;
    GuidePage *m_page;
};

} // namespace ovation::ui
