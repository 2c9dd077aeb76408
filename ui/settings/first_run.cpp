#include "ui/settings/first_run.h"

#include "ui/common/format.h"
#include "ui/common/setting_words.h"
#include "ui/settings/first_run_page.h"
#include "ui/settings/machine_check.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>

#include <chrono>

namespace ovation::ui {

using config::SettingChanges;

namespace {

using namespace std::chrono_literals;
constexpr auto CheckFolderAfter = 300ms; ///< typing pauses
constexpr int DefaultPort = 4443, MaxPort = 65535;
const QString FolderName = QStringLiteral("OPENVIDU_RECORDING_PATH");
const QString AddressName = QStringLiteral("DOMAIN_OR_PUBLIC_IP"), LocalName = QStringLiteral("localhost");
const QString PortName = QStringLiteral("HTTPS_PORT");

} // namespace

FirstRun::FirstRun(SettingsSetup &setup, MachineTest &machine, QWidget *parent)
    : QWizard(parent), m_setup(setup), m_secret(setup.makeSecret()), m_folder(new QLineEdit),
      m_address(new QLineEdit(LocalName)), m_port(new QSpinBox),
      m_demo(new QCheckBox(tr("Show a &demo session with synthetic participants"))) {
    setObjectName(QStringLiteral("firstRun"));
    setWindowTitle(tr("Welcome to Ovation Studio"));
    setWizardStyle(QWizard::ModernStyle);
    setOptions(QWizard::NoBackButtonOnStartPage);
    setButtonText(QWizard::CancelButton, tr("S&kip"));
    setButtonText(QWizard::FinishButton, tr("&Start"));
    makeFolderPage();
    makeAddressPage();
    makeSecretPage();
    makeLastPage(machine);
    m_soon.setSingleShot(true);
    m_soon.setInterval(CheckFolderAfter);
    connect(&m_soon, &QTimer::timeout, this, &FirstRun::check);
    resize(620, 420);
    m_setup.fields([self = QPointer(this)](const Result<std::vector<config::SettingField>> &fields) {
        if (self && fields)
            self->showDefaults(*fields);
    });
}

void FirstRun::makeFolderPage() {
    m_folderPage =
        new FirstRunPage(tr("Recordings"), tr("Choose the folder that recordings are written to."));
    m_folderPage->outcome().setObjectName(QStringLiteral("firstRunRoom"));
    m_folder->setObjectName(QStringLiteral("firstRunFolder"));
    m_folder->setAccessibleName(tr("Folder of recordings"));
    connect(m_folder, &QLineEdit::textEdited, this, &FirstRun::checkSoon);
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_folder, 1);
    auto *choose = new QPushButton(tr("&Browse…"));
    connect(choose, &QPushButton::clicked, this, &FirstRun::browse);
    row->addWidget(choose);
    m_folderPage->add(tr("&Folder:"), line, m_folder);
    addPage(m_folderPage);
}

void FirstRun::makeAddressPage() {
    m_addressPage = new FirstRunPage(tr("Address"), tr("Enter the name or IP address at which clients reach "
                                                       "this server. With “localhost” only this machine "
                                                       "does."));
    m_addressPage->outcome().setObjectName(QStringLiteral("firstRunAddressOutcome"));
    m_address->setObjectName(QStringLiteral("firstRunAddress"));
    m_port->setObjectName(QStringLiteral("firstRunPort"));
    m_port->setRange(1, MaxPort);
    m_port->setValue(DefaultPort);
    m_port->setGroupSeparatorShown(false);
    connect(m_address, &QLineEdit::textEdited, this, &FirstRun::checkSoon);
    connect(m_port, &QSpinBox::valueChanged, this, &FirstRun::checkSoon);
    m_addressPage->add(tr("&Address:"), m_address);
    m_addressPage->add(tr("&Port:"), m_port);
    addPage(m_addressPage);
}

void FirstRun::makeSecretPage() {
    auto *page = new FirstRunPage(
        tr("Secret"),
        tr("Applications log in with this secret, as OPENVIDU_SECRET. Copy it now: later it is shown only in "
           "the settings, on request. It is kept in a file that only you can read, which the server without "
           "a "
           "window reads, too."));
    auto *secret = new QLineEdit(m_secret);
    secret->setObjectName(QStringLiteral("firstRunSecret"));
    secret->setAccessibleName(tr("Secret"));
    secret->setReadOnly(true);
    secret->setCursorPosition(0);
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(secret, 1);
    auto *copy = new QPushButton(tr("&Copy"));
    copy->setObjectName(QStringLiteral("firstRunCopy"));
    row->addWidget(copy);
    connect(copy, &QPushButton::clicked, page, [this, page] {
        QGuiApplication::clipboard()->setText(m_secret);
        page->tell(tr("The secret is copied."));
    });
    page->add(tr("Secret:"), line, secret);
    addPage(page);
}

void FirstRun::makeLastPage(MachineTest &machine) {
    m_lastPage = new FirstRunPage(
        tr("Ready"), tr("Ovation Studio is set up. You can change everything later in the settings."));
    m_lastPage->outcome().setObjectName(QStringLiteral("firstRunOutcome"));
    m_demo->setObjectName(QStringLiteral("firstRunDemo"));
    m_demo->setChecked(true);
    m_lastPage->add({}, new MachineCheck(machine));
    m_lastPage->add({}, m_demo);
    addPage(m_lastPage);
}

void FirstRun::showDefaults(const std::vector<config::SettingField> &fields) {
    for (const config::SettingField &field : fields) {
        if (field.name == FolderName)
            m_defaultFolder = field.fallback;
    }
    if (m_folder->text().isEmpty())
        m_folder->setText(m_defaultFolder);
    check();
}

QString FirstRun::folder() const {
    return m_folder->text().trimmed();
}

SettingChanges FirstRun::changes() const {
    SettingChanges changes;
    if (!folder().isEmpty() && folder() != m_defaultFolder)
        changes.insert(FolderName, folder());
    const QString address = m_address->text().trimmed();
    if (!address.isEmpty() && address != LocalName)
        changes.insert(AddressName, address);
    if (m_port->value() != DefaultPort)
        changes.insert(PortName, QString::number(m_port->value()));
    return changes;
}

bool FirstRun::wantsDemo() const {
    return m_demo->isChecked();
}

void FirstRun::checkSoon() {
    ++m_asked; // what is being checked is no longer what stands there
    m_soon.start();
}

void FirstRun::check() {
    const auto asked = ++m_asked;
    m_setup.check(changes(), [self = QPointer(this), asked](const Result<config::SettingsCheck> &check) {
        if (self && self->m_asked == asked && check)
            self->showCheck(*check);
    });
    m_setup.room(folder(), [self = QPointer(this), asked](const Result<SettingsSetup::Room> &room) {
        if (!self || self->m_asked != asked || !self->m_folderPage->isComplete())
            return;
        self->m_folderPage->tell(
            room ? tr("%1 of %2 are free.").arg(bytesText(room->free_bytes), bytesText(room->total_bytes))
                 : QString());
    });
    const bool isLocal = m_address->text().trimmed() == LocalName;
    m_setup.tryPort(isLocal ? QStringLiteral("127.0.0.1") : QString(), quint16(m_port->value()),
                    [self = QPointer(this), asked, port = m_port->value()](const Result<void> &tried) {
                        if (!self || self->m_asked != asked || !self->m_addressPage->isComplete())
                            return;
                        if (tried)
                            self->m_addressPage->tell(tr("Port %1 is free.").arg(port));
                        else
                            self->m_addressPage->refuse(
                                failureText(tr("Could not listen on port %1").arg(port), tried.error()));
                    });
}

void FirstRun::showCheck(const config::SettingsCheck &check) {
    const auto judge = [&](FirstRunPage *page, std::initializer_list<QString> names) {
        page->tell({});
        for (const QString &name : names) {
            if (check.problems.contains(name))
                page->refuse(settingProblem(name, check.problems.value(name)));
        }
    };
    judge(m_folderPage, {FolderName});
    judge(m_addressPage, {AddressName, PortName});
}

void FirstRun::browse() {
    auto *dialog = new QFileDialog(this, tr("Folder of recordings"), folder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &chosen) {
        m_folder->setText(chosen);
        checkSoon();
    });
    dialog->open();
}

void FirstRun::accept() {
    const auto finish = [self = QPointer(this)](const Result<void> &kept) {
        if (!self)
            return;
        if (kept)
            self->QWizard::accept();
        else
            self->m_lastPage->tell(failureText(tr("Could not save the settings"), kept.error()));
    };
    const auto keepSecret = [self = QPointer(this), finish](const Result<void> &kept) {
        if (self && kept)
            self->m_setup.keepSecret(self->m_secret, finish);
        else
            finish(kept);
    };
    if (const SettingChanges wanted = changes(); wanted.isEmpty())
        keepSecret({});
    else
        m_setup.keep(wanted, keepSecret);
}

} // namespace ovation::ui
