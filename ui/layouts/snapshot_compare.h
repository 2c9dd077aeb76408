#pragma once

#include <QDialog>
#include <QImage>

class QSlider;

namespace ovation::ui {

/// Two images of a page in one place: left of a line that can be moved the one before, right of it the new
/// one; or both side by side.
class SnapshotCompare final : public QDialog {
    Q_OBJECT

  public:
    SnapshotCompare(const QImage &before, const QImage &now, QWidget *parent = nullptr);
};

} // namespace ovation::ui
