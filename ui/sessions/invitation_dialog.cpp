#include "ui/sessions/invitation_dialog.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/sessions/field_hint.h"
#include "ui/sessions/ice_server_list.h"
#include "ui/sessions/parameter_texts.h"
#include "ui/sessions/roles.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace ovation::ui {

namespace {

constexpr int MaxBandwidth_kbps = 100'000;
constexpr int Unsaid = -1;

QSpinBox *bandwidth(const char *name, const QString &accessible) {
    auto *box = new QSpinBox;
    box->setObjectName(QLatin1String(name));
    box->setRange(Unsaid, MaxBandwidth_kbps);
    box->setSingleStep(100);
    box->setSpecialValueText(InvitationDialog::tr("as in the settings"));
    box->setSuffix(InvitationDialog::tr(" kbps"));
    box->setAlignment(Qt::AlignRight);
    box->setValue(Unsaid);
    box->setAccessibleName(accessible);
    return box;
}

QWidget *rangeOf(QSpinBox *least, QSpinBox *most) {
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(least);
    row->addWidget(new QLabel(QStringLiteral("–")));
    row->addWidget(most);
    row->addStretch();
    return line;
}

} // namespace

InvitationDialog::InvitationDialog(Studio &studio, const QString &sessionId, QWidget *parent)
    : QDialog(parent), m_studio(&studio), m_session(sessionId), m_pages(new QStackedLayout) {
    setObjectName(QStringLiteral("newConnectionDialog"));
    setWindowTitle(tr("New connection to “%1”").arg(sessionId));
    setAttribute(Qt::WA_DeleteOnClose);
    m_pages->addWidget(makeForm());
    m_pages->addWidget(makeResult());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->addLayout(m_pages);
    update();
}

QWidget *InvitationDialog::makeForm() {
    auto *page = new QWidget;
    auto *form = new QFormLayout;
    form->setSpacing(8);
    form->setLabelAlignment(Qt::AlignRight);
    m_role = makeRoles("connectionRole");
    form->addRow(tr("Role"), m_role);
    m_data = new QPlainTextEdit;
    m_data->setObjectName(QStringLiteral("connectionData"));
    m_data->setTabChangesFocus(true);
    m_data->setMinimumWidth(360);
    m_data->setFixedHeight(m_data->fontMetrics().lineSpacing() * 4);
    form->addRow(tr("Data"), m_data);
    m_dataHint = new FieldHint("connectionDataHint",
                               tr("For the application, for example a name. All participants get it."));
    form->addRow(QString(), m_dataHint);
    m_record = new QCheckBox(tr("Include in recordings with one file per stream"));
    m_record->setObjectName(QStringLiteral("connectionRecord"));
    m_record->setChecked(true);
    form->addRow(QString(), m_record);
    makeBandwidths(*form);
    makeIceServers(*form);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_go = buttons->addButton(tr("Create connection"), QDialogButtonBox::AcceptRole);
    m_go->setObjectName(QStringLiteral("createConnectionNow"));
    m_go->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &InvitationDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_data, &QPlainTextEdit::textChanged, this, &InvitationDialog::update);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(form);
    column->addStretch();
    column->addWidget(buttons);
    return page;
}

void InvitationDialog::makeBandwidths(QFormLayout &form) {
    m_minReceived = bandwidth("minReceived", tr("Least video that it sends, in kbps"));
    m_maxReceived = bandwidth("maxReceived", tr("Most video that it sends, in kbps"));
    m_minSent = bandwidth("minSent", tr("Least video that it gets, in kbps"));
    m_maxSent = bandwidth("maxSent", tr("Most video that it gets, in kbps"));
    form.addRow(tr("Video it sends"), rangeOf(m_minReceived, m_maxReceived));
    form.addRow(tr("Video it gets"), rangeOf(m_minSent, m_maxSent));
    auto *hint = new FieldHint("bandwidthHint", tr("The least and the most bandwidth; 0 is unlimited."));
    hint->setMinimumHeight(hint->fontMetrics().lineSpacing());
    form.addRow(QString(), hint);
}

void InvitationDialog::makeIceServers(QFormLayout &form) {
    m_iceServers = new IceServerList;
    m_iceServers->setObjectName(QStringLiteral("iceServers"));
    form.addRow(tr("ICE servers"), m_iceServers);
    m_iceHint =
        new FieldHint("iceServersHint",
                      tr("STUN and TURN servers for this participant, instead of those in the settings."));
    form.addRow(QString(), m_iceHint);
    connect(m_iceServers, &IceServerList::changed, this, &InvitationDialog::update);
}

QWidget *InvitationDialog::makeResult() {
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *told =
        new QLabel(tr("The connection waits for one participant, who joins with the token or the guest "
                      "link. Copy what you need: it is not shown again."));
    told->setObjectName(QStringLiteral("invitationText"));
    told->setWordWrap(true);
    column->addWidget(told);
    const auto line = [&](const char *name, const QString &title, const QString &copies) {
        auto *field = new QLineEdit;
        field->setObjectName(QLatin1String(name));
        field->setReadOnly(true);
        field->setAccessibleName(title);
        auto *copy = new QPushButton(icon(QStringLiteral("copy")), tr("Copy"));
        copy->setObjectName(QLatin1String(name) + QStringLiteral("Copy"));
        copy->setAccessibleName(copies);
        copy->setAutoDefault(false);
        connect(copy, &QPushButton::clicked, this, [field, copy] {
            QGuiApplication::clipboard()->setText(field->text());
            copy->setText(tr("Copied"));
        });
        auto *row = new QHBoxLayout;
        row->addWidget(field, 1);
        row->addWidget(copy);
        column->addWidget(new QLabel(title));
        column->addLayout(row);
        return field;
    };
    m_token = line("connectionToken", tr("Token for an application"), tr("Copy the token"));
    m_link = line("connectionLink", tr("Guest link for a browser"), tr("Copy the guest link"));
    column->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    return page;
}

QJsonObject InvitationDialog::body() const {
    QJsonObject limits;
    const auto say = [&](const char *name, const QSpinBox &box) {
        if (box.value() != Unsaid)
            limits[QLatin1String(name)] = box.value();
    };
    say("videoMaxRecvBandwidth", *m_maxReceived);
    say("videoMinRecvBandwidth", *m_minReceived);
    say("videoMaxSendBandwidth", *m_maxSent);
    say("videoMinSendBandwidth", *m_minSent);
    QJsonObject said{{QStringLiteral("type"), QStringLiteral("WEBRTC")},
                     {QStringLiteral("role"), m_role->currentData().toString()},
                     {QStringLiteral("data"), m_data->toPlainText()},
                     {QStringLiteral("record"), m_record->isChecked()}};
    if (!limits.isEmpty())
        said[QStringLiteral("kurentoOptions")] = limits;
    if (const QJsonArray servers = m_iceServers->servers(); !servers.isEmpty())
        said[QStringLiteral("customIceServers")] = servers;
    return said;
}

void InvitationDialog::update() {
    const ParameterProblem problem = m_studio ? m_studio->checkConnection(body()) : ParameterProblem();
    const QString iceProblem = m_iceServers->problem();
    m_iceHint->setProblem(iceProblem);
    m_dataHint->setProblem(iceProblem.isEmpty() ? parameterText(problem) : QString());
    m_go->setEnabled(!problem && !m_waiting);
}

void InvitationDialog::accept() {
    if (m_waiting || !m_studio || m_pages->currentIndex() != 0 || m_studio->checkConnection(body()))
        return;
    m_waiting = true;
    update();
    m_studio->requestConnection(m_session, body(),
                                [dialog = QPointer<InvitationDialog>(this), studio = m_studio,
                                 session = m_session](const Result<Invitation> &made) {
                                    if (dialog && dialog->isVisible())
                                        dialog->answered(made);
                                    else if (studio && made) // given up meanwhile: no one has its token
                                        studio->disconnect(session, made->connectionId,
                                                           [](const Result<void> &) {});
                                });
}

void InvitationDialog::answered(const Result<Invitation> &made) {
    m_waiting = false;
    update();
    if (!made) {
        m_dataHint->setProblem(failureText(tr("Could not create the connection"), made.error()));
        return;
    }
    for (const auto &[field, text] : {std::pair(m_token, made->token), std::pair(m_link, made->guestLink)}) {
        field->setText(text);
        field->setCursorPosition(0);
    }
    m_pages->setCurrentIndex(1);
    m_token->setFocus();
    m_token->selectAll();
}

} // namespace ovation::ui
