#include "ui/preview/layout_note.h"

#include "ui/common/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace ovation::ui {

LayoutNote::LayoutNote(QWidget *parent)
    : QWidget(parent), m_text(new QLabel),
      m_open(new QPushButton(icon(QStringLiteral("code-xml")), tr("Show the layout"))) {
    setObjectName(QStringLiteral("layoutNote"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 8, 4);
    m_text->setObjectName(QStringLiteral("layoutNoteText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    row->addWidget(m_text, 1);
    m_open->setObjectName(QStringLiteral("showLayout"));
    m_open->setToolTip(tr("Open the layout in Design, which shows its page live"));
    row->addWidget(m_open);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT layoutWanted(m_path); });
    hide();
}

void LayoutNote::showCustom(bool isCustom, const QString &customLayout) {
    setVisible(isCustom);
    if (!isCustom)
        return;
    m_path = customLayout;
    const bool isAddress = customLayout.contains(QLatin1String("://"));
    const QString text =
        customLayout.isEmpty() || isAddress // an address may contain a password
            ? tr("Recordings of this session have a custom layout, which is a web page. The preview shows a "
                 "grid of the same participants.")
            : tr("Recordings of this session have the custom layout “%1”, which is a web page. The preview "
                 "shows a grid of the same participants.")
                  .arg(customLayout);
    if (text != m_text->text())
        m_text->setText(text);
    m_open->setVisible(!isAddress);
}

} // namespace ovation::ui
