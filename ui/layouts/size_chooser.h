#pragma once

#include <QComboBox>

namespace ovation::ui {

/// The size of a recording of a page, in pixels.
class SizeChooser final : public QComboBox {
    Q_OBJECT

  public:
    explicit SizeChooser(QWidget *parent = nullptr) : QComboBox(parent) {
        setObjectName(QStringLiteral("pageSize"));
        setAccessibleName(tr("Size of the recording"));
        setToolTip(tr("Size of the recording"));
        for (const QSize one : {QSize(1280, 720), QSize(1920, 1080), QSize(640, 480), QSize(854, 480),
                                QSize(1080, 1920), QSize(720, 1280)})
            addItem(QStringLiteral("%1x%2").arg(one.width()).arg(one.height()), one);
    }

    QSize pixels() const { return currentData().toSize(); }
};

} // namespace ovation::ui
