#include "ui/sessions/session_empty.h"

#include "ui/common/icons.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextOption>
#include <QVBoxLayout>

namespace ovation::ui {

namespace {

QLabel *paragraph(const QString &text, const char *name) {
    auto *label = new QLabel(text);
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    return label;
}

} // namespace

SessionEmpty::SessionEmpty(const ServerFacts &facts, QWidget *parent)
    : QWidget(parent), m_code(new QPlainTextEdit(connectingLines(facts))) {
    setObjectName(QStringLiteral("sessionEmpty"));
    setAttribute(Qt::WA_StyledBackground);
    auto *create = new QPushButton(icon(QStringLiteral("plus"), Tone::OnAccent), tr("New session"));
    create->setObjectName(QStringLiteral("emptyNewSession"));
    create->setProperty("primary", true);
    create->setToolTip(tr("Create a session and invite participants"));
    auto *demo = new QPushButton(icon(QStringLiteral("clapperboard")), tr("Demo"));
    demo->setObjectName(QStringLiteral("emptyDemo"));
    demo->setToolTip(tr("Create a session with four synthetic participants"));
    auto *copy = new QPushButton(icon(QStringLiteral("copy")), tr("Copy"));
    copy->setObjectName(QStringLiteral("copyLines"));
    copy->setToolTip(tr("Copy both lines"));
    for (QPushButton *button : {create, demo, copy})
        button->setAutoDefault(false);

    m_code->setObjectName(QStringLiteral("connectingLines"));
    m_code->setReadOnly(true);
    m_code->setTabChangesFocus(true);
    m_code->setWordWrapMode(QTextOption::WrapAnywhere);
    m_code->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_code->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_code->setAccessibleName(tr("Environment variables for an application that uses this server"));
    m_code->setFixedHeight(m_code->fontMetrics().lineSpacing() * 4 + 24);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(create);
    buttons->addWidget(demo);
    buttons->addStretch();

    auto *codeHead = new QHBoxLayout;
    codeHead->addWidget(paragraph(tr("Or connect an OpenVidu application with two lines:"), "emptyText"), 1);
    codeHead->addWidget(copy);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(paragraph(tr("No sessions yet"), "emptyTitle"));
    column->addWidget(
        paragraph(tr("Participants meet in a session. Create one and send its guest link, or try a demo with "
                     "four synthetic participants."),
                  "emptyText"));
    column->addSpacing(4);
    column->addLayout(buttons);
    column->addSpacing(16);
    column->addLayout(codeHead);
    column->addWidget(m_code);
    column->addStretch();

    connect(create, &QPushButton::clicked, this, &SessionEmpty::newSessionWanted);
    connect(demo, &QPushButton::clicked, this, &SessionEmpty::demoWanted);
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_code->toPlainText());
        Q_EMIT copied();
    });
}

QString SessionEmpty::connectingLines(const ServerFacts &facts) {
    const QString secret = facts.secretFile.isEmpty()
                               ? tr("<OPENVIDU_SECRET of this server>")
                               : QStringLiteral("\"$(cat '%1')\"").arg(facts.secretFile);
    return QStringLiteral("OPENVIDU_URL=%1\nOPENVIDU_SECRET=%2").arg(facts.publicUrl, secret);
}

} // namespace ovation::ui
