#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace ovation::ui {

/// Says above the preview that the session is recorded in a custom layout, which is a web page, and what the
/// preview shows in its place. Hidden otherwise.
class LayoutNote final : public QWidget {
    Q_OBJECT

  public:
    explicit LayoutNote(QWidget *parent = nullptr);

    /// `customLayout` as in session::RecordingProperties.
    void showCustom(bool isCustom, const QString &customLayout);

  Q_SIGNALS:
    void layoutWanted(const QString &path);

  private:
    QLabel *m_text;
    QPushButton *m_open;
    QString m_path;
};

} // namespace ovation::ui
