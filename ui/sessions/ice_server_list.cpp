#include "ui/sessions/ice_server_list.h"

#include "ui/common/icons.h"
#include "ui/sessions/parameter_texts.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ovation::ui {

namespace {
enum class SignIn { None, Password, Secret };
constexpr int ShownLines = 2; ///< of more, the rest is scrolled to
} // namespace

/// One server: its address, and how it is signed in to.
class IceServerLine final : public QWidget {
  public:
    explicit IceServerLine(IceServerList &list);

    IceServer server() const;
    bool isEmpty() const { return server() == IceServer(); }
    void setNumber(int number);
    void begin() { m_url->setFocus(); }
    QToolButton *removeButton() const { return m_remove; }

  private:
    SignIn signIn() const { return SignIn(m_signIn->currentData().toInt()); }
    void showFields();

    QLineEdit *m_url, *m_user, *m_password;
    QComboBox *m_signIn;
    QToolButton *m_remove;
};

IceServerLine::IceServerLine(IceServerList &list)
    : m_url(new QLineEdit), m_user(new QLineEdit), m_password(new QLineEdit), m_signIn(new QComboBox),
      m_remove(new QToolButton) {
    m_url->setPlaceholderText(QStringLiteral("turn:turn.example.org:3478"));
    m_user->setPlaceholderText(IceServerList::tr("User name"));
    m_password->setEchoMode(QLineEdit::Password);
    m_signIn->addItem(IceServerList::tr("No sign-in"), int(SignIn::None));
    m_signIn->addItem(IceServerList::tr("User name and password"), int(SignIn::Password));
    m_signIn->addItem(IceServerList::tr("Shared secret"), int(SignIn::Secret));
    m_remove->setIcon(icon(QStringLiteral("x")));
    m_remove->setAutoRaise(true);
    auto *above = new QHBoxLayout, *below = new QHBoxLayout;
    above->addWidget(m_url, 1);
    above->addWidget(m_remove);
    below->addWidget(m_signIn);
    below->addWidget(m_user, 1);
    below->addWidget(m_password, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(above);
    column->addLayout(below);
    for (const QLineEdit *field : {m_url, m_user, m_password})
        connect(field, &QLineEdit::textChanged, &list, &IceServerList::changed);
    connect(m_signIn, &QComboBox::currentIndexChanged, this, [this] { showFields(); });
    connect(m_signIn, &QComboBox::currentIndexChanged, &list, &IceServerList::changed);
    showFields();
}

void IceServerLine::showFields() {
    m_user->setEnabled(signIn() == SignIn::Password);
    m_password->setEnabled(signIn() != SignIn::None);
    m_password->setPlaceholderText(signIn() == SignIn::Secret ? IceServerList::tr("Secret")
                                                              : IceServerList::tr("Password"));
}

void IceServerLine::setNumber(int number) {
    const auto name = [number](QWidget *widget, const char *part, const QString &accessible) {
        widget->setObjectName(QLatin1String(part) + QString::number(number));
        widget->setAccessibleName(accessible.arg(number));
    };
    name(m_url, "iceUrl", IceServerList::tr("Address of ICE server %1"));
    name(m_signIn, "iceSignIn", IceServerList::tr("How ICE server %1 is signed in to"));
    name(m_user, "iceUser", IceServerList::tr("User name for ICE server %1"));
    name(m_password, "icePassword", IceServerList::tr("Password or secret for ICE server %1"));
    name(m_remove, "iceRemove", IceServerList::tr("Remove ICE server %1"));
    m_remove->setToolTip(m_remove->accessibleName());
}

IceServer IceServerLine::server() const {
    IceServer server;
    server.url = m_url->text().trimmed();
    if (signIn() == SignIn::Password) {
        server.username = m_user->text();
        server.credential = m_password->text();
    } else if (signIn() == SignIn::Secret) {
        server.staticAuthSecret = m_password->text();
    }
    return server;
}

IceServerList::IceServerList(QWidget *parent)
    : QWidget(parent), m_area(new QScrollArea), m_add(new QPushButton(tr("Add ICE server"))) {
    m_add->setObjectName(QStringLiteral("addIceServer"));
    m_add->setIcon(icon(QStringLiteral("plus")));
    m_add->setAutoDefault(false);
    connect(m_add, &QPushButton::clicked, this, &IceServerList::add);
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(12);
    m_area->setWidget(content);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_area);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    arrange();
}

void IceServerList::add() {
    if (m_lines.size() >= MaxServers)
        return;
    auto *line = new IceServerLine(*this);
    connect(line->removeButton(), &QToolButton::clicked, this, [this, line] { remove(line); });
    m_lines.push_back(line);
    m_column->addWidget(line);
    arrange();
    line->begin();
    m_area->ensureWidgetVisible(line);
    Q_EMIT changed();
}

void IceServerList::remove(IceServerLine *line) {
    std::erase(m_lines, line);
    m_column->removeWidget(line);
    line->hide();
    line->deleteLater(); // its button was clicked
    arrange();
    m_add->setFocus();
    Q_EMIT changed();
}

void IceServerList::arrange() {
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        m_lines[i]->setNumber(int(i) + 1);
    m_area->setVisible(!m_lines.empty());
    if (!m_lines.empty()) {
        for (QWidget *part : m_lines.front()->findChildren<QWidget *>())
            part->ensurePolished(); // the style makes them higher
        const int shown = std::min(ShownLines, int(m_lines.size()));
        m_area->setFixedHeight(shown * m_lines.front()->sizeHint().height() +
                               (shown - 1) * m_column->spacing());
    }
    m_add->setEnabled(m_lines.size() < MaxServers);
    m_add->setToolTip(m_add->isEnabled() ? QString()
                                         : tr("%Ln servers are enough", nullptr, int(MaxServers)));
}

QJsonArray IceServerList::servers() const {
    QJsonArray all;
    for (const IceServerLine *line : m_lines) {
        if (line->isEmpty())
            continue;
        const IceServer server = line->server();
        QJsonObject one;
        for (const auto &[name, value] :
             {std::pair("url", server.url), std::pair("username", server.username),
              std::pair("credential", server.credential),
              std::pair("staticAuthSecret", server.staticAuthSecret)}) {
            if (!value.isEmpty())
                one[QLatin1String(name)] = value;
        }
        all.append(one);
    }
    return all;
}

QString IceServerList::problem() const {
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const QString text = m_lines[i]->isEmpty() ? QString() : iceServerText(m_lines[i]->server());
        if (!text.isEmpty())
            return m_lines.size() == 1 ? text
                                       : tr("Server %1: %2", "number of an ICE server, what is wrong with it")
                                             .arg(i + 1)
                                             .arg(text);
    }
    return {};
}

} // namespace ovation::ui
