#include "ui/settings/settings_dialog.h"

#include "ui/common/dialogs.h"
#include "ui/common/engine_text.h"
#include "ui/common/format.h"
#include "ui/common/setting_words.h"
#include "ui/settings/certificate_dialog.h"
#include "ui/settings/setting_row.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

namespace ovation::ui {

using config::SettingChanges;
using config::SettingField;
using config::SettingGroup;

namespace {

using namespace std::chrono_literals;
constexpr auto CheckAfter = 300ms; ///< typing pauses
constexpr int AllGroups = -1;

constexpr std::array Groups = {SettingGroup::Server,    SettingGroup::Access,       SettingGroup::Media,
                               SettingGroup::Recording, SettingGroup::Retention,    SettingGroup::Layouts,
                               SettingGroup::Storage,   SettingGroup::Streams,      SettingGroup::Sessions,
                               SettingGroup::Events,    SettingGroup::Compatibility};

QLabel *makeText(const QString &name) {
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->hide();
    return label;
}

} // namespace

SettingsDialog::SettingsDialog(const std::vector<SettingField> &fields, SettingsSetup &setup,
                               Dialogs &dialogs, QWidget *parent)
    : SavingDialog(dialogs, parent), m_setup(setup), m_search(new QLineEdit), m_groups(new QListWidget),
      m_area(new QScrollArea), m_notes(makeText(QStringLiteral("settingNotes"))),
      m_nothing(makeText(QStringLiteral("noSettingFound"))),
      m_outcome(makeText(QStringLiteral("settingsOutcome"))) {
    setObjectName(QStringLiteral("settingsDialog"));
    setWindowTitle(tr("Settings"));
    setAttribute(Qt::WA_DeleteOnClose);
    resizeWithin({880, 640});
    auto *column = new QVBoxLayout(this);
    column->addWidget(makeTop());
    auto *middle = new QHBoxLayout;
    middle->addWidget(m_groups);
    middle->addWidget(makeRows(fields), 1);
    column->addLayout(middle, 1);
    auto *note = new QLabel(tr("What you save is used when Ovation Studio is restarted."));
    note->setProperty("caption", true);
    note->setWordWrap(true);
    column->addWidget(note);
    column->addWidget(m_outcome);
    column->addWidget(makeActions());
    m_checkSoon.setSingleShot(true);
    m_checkSoon.setInterval(CheckAfter);
    connect(&m_checkSoon, &QTimer::timeout, this, &SettingsDialog::check);
    m_groups->setCurrentRow(0);
    filter();
    check();
    m_search->setFocus();
}

QWidget *SettingsDialog::makeTop() {
    m_search->setObjectName(QStringLiteral("settingsSearch"));
    m_search->setPlaceholderText(tr("Search settings"));
    m_search->setAccessibleName(tr("Search settings"));
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsDialog::filter);
    m_groups->setObjectName(QStringLiteral("settingGroups"));
    m_groups->setAccessibleName(tr("Groups"));
    auto *all = new QListWidgetItem(tr("All settings"), m_groups);
    all->setData(Qt::UserRole, AllGroups);
    for (const SettingGroup group : Groups) {
        auto *item = new QListWidgetItem(settingGroupText(group), m_groups);
        item->setData(Qt::UserRole, int(group));
    }
    m_groups->setFixedWidth(m_groups->sizeHintForColumn(0) + 32);
    connect(m_groups, &QListWidget::currentRowChanged, this, &SettingsDialog::filter);
    return m_search;
}

QWidget *SettingsDialog::makeRows(const std::vector<SettingField> &fields) {
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->addWidget(m_notes);
    m_nothing->setText(tr("No setting has all these words in its name, meaning or value."));
    column->addWidget(m_nothing);
    for (const SettingField &field : fields) {
        auto *row = new SettingRow(field);
        column->addWidget(row);
        m_rows.push_back(row);
        watch(row);
    }
    column->addStretch(1);
    m_area->setAccessibleName(tr("Settings"));
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidget(content);
    return m_area;
}

void SettingsDialog::watch(SettingRow *row) {
    connect(row, &SettingRow::changed, this, [this] {
        ++m_asked; // what is being checked is no longer what stands there
        m_save->setEnabled(!changes().isEmpty());
        m_checkSoon.start();
    });
    connect(row, &SettingRow::secretWanted, this, [this, row](const QString &name) {
        m_setup.reveal(name, [self = QPointer(this), row](const Result<QString> &secret) {
            if (!self)
                return;
            if (secret)
                row->showSecret(*secret);
            else
                self->tell(failureText(tr("Could not show the secret"), secret.error()));
        });
    });
    connect(row, &SettingRow::fileWanted, this, [this, row] {
        dialogs().chooseFile(this, row->field().name, tr("PEM files (*.pem *.crt *.key);;All files (*)"),
                             [row](const std::optional<QString> &file) {
                                 if (file)
                                     row->setValue(*file);
                             });
    });
}

QWidget *SettingsDialog::makeActions() {
    const auto action = [this](const QString &text, const char *name, void (SettingsDialog::*call)()) {
        auto *button = new QPushButton(text);
        button->setObjectName(QString::fromLatin1(name));
        connect(button, &QPushButton::clicked, this, call);
        return button;
    };
    m_save = new QPushButton(tr("Save settings"));
    m_save->setObjectName(QStringLiteral("saveSettings"));
    m_save->setEnabled(false);
    m_save->setToolTip(tr("Change a setting, and correct those that are marked"));
    connect(this, &SavingDialog::wanted, this, [this] { keep(m_setup, changes()); });
    return makeButtons(m_save,
                       {action(tr("&Import…"), "importSettings", &SettingsDialog::importFile),
                        action(tr("&Export…"), "exportSettings", &SettingsDialog::exportFile),
                        action(tr("&Certificate…"), "showCertificate", &SettingsDialog::showCertificate)});
}

/// A search looks through all groups.
void SettingsDialog::filter() {
    const QString words = m_search->text();
    const int group = words.trimmed().isEmpty() && m_groups->currentItem()
                          ? m_groups->currentItem()->data(Qt::UserRole).toInt()
                          : AllGroups;
    bool isFound = false;
    for (SettingRow *row : m_rows) {
        const bool fits = (group == AllGroups || group == int(row->field().group)) && row->matches(words);
        row->setVisible(fits);
        isFound |= fits;
    }
    m_nothing->setVisible(!isFound);
    m_groups->setEnabled(words.trimmed().isEmpty());
}

void SettingsDialog::goTo(const QString &name) {
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&](const SettingRow *row) { return row->field().name == name; });
    if (found == m_rows.end())
        return;
    m_search->clear();
    for (int i = 0; i < m_groups->count(); ++i)
        if (m_groups->item(i)->data(Qt::UserRole).toInt() == int((*found)->field().group))
            m_groups->setCurrentRow(i);
    (*found)->focusEditor();
    // Once the rows have their places.
    QTimer::singleShot(0, *found, [area = m_area, row = *found] { area->ensureWidgetVisible(row); });
}

SettingChanges SettingsDialog::changes() const {
    SettingChanges changes;
    for (const SettingRow *row : m_rows) {
        if (row->isChanged())
            changes.insert(row->field().name, row->value());
    }
    return changes;
}

void SettingsDialog::check() {
    m_setup.check(changes(),
                  [self = QPointer(this), asked = ++m_asked](const Result<config::SettingsCheck> &check) {
                      if (!self || self->m_asked != asked)
                          return;
                      if (check)
                          self->showCheck(*check);
                      else
                          self->tell(failureText(tr("Could not check the settings"), check.error()));
                  });
}

void SettingsDialog::showCheck(const config::SettingsCheck &check) {
    for (SettingRow *row : m_rows)
        row->setProblem(check.problems.value(row->field().name));
    m_notes->setText(engineTexts(check.notes).join(u'\n'));
    m_notes->setVisible(!check.notes.isEmpty());
    tell(engineTexts(check.otherProblems).join(u'\n'));
    m_save->setEnabled(check.isGood() && !changes().isEmpty());
}

void SettingsDialog::tell(const QString &sentence) {
    m_outcome->setText(sentence);
    m_outcome->setVisible(!sentence.isEmpty());
}

void SettingsDialog::importFile() {
    dialogs().chooseFile(this, tr("Import settings"), tr("Settings (*.env .env);;All files (*)"),
                         [self = QPointer(this)](const std::optional<QString> &file) {
                             if (!self || !file)
                                 return;
                             self->m_setup.import(*file, [self](const Result<config::SettingsImport> &read) {
                                 if (!self)
                                     return;
                                 if (read)
                                     self->takeImport(*read);
                                 else
                                     self->tell(
                                         failureText(tr("Could not import the settings"), read.error()));
                             });
                         });
}

/// Into the fields only: the user looks at them and saves, or not.
void SettingsDialog::takeImport(const config::SettingsImport &imported) {
    for (SettingRow *row : m_rows) {
        const auto change = imported.changes.find(row->field().name);
        if (change != imported.changes.end())
            row->setValue(*change);
    }
    QString text =
        tr("Imported %n settings. They are kept when you save them.", nullptr, int(imported.changes.size()));
    if (!imported.skipped.isEmpty())
        text += u'\n' + imported.skipped.join(u'\n');
    dialogs().tell(this, tr("Import settings"), text);
}

void SettingsDialog::exportFile() {
    const QString text =
        tr("Export the settings that are saved. With secrets, anyone who reads the file can use "
           "this server and its storage.");
    dialogs().choose(this,
                     {tr("Export settings"), text, {tr("Leave secrets out"), tr("Export with secrets")}},
                     [self = QPointer(this)](const std::optional<int> &answer) {
                         if (self && answer)
                             self->exportWith(*answer == 1 ? config::SecretsInExport::Written
                                                           : config::SecretsInExport::LeftOut);
                     });
}

void SettingsDialog::exportWith(config::SecretsInExport secrets) {
    const auto tellOutcome = [self = QPointer(this)](const Result<void> &written) {
        if (self)
            self->tell(written ? tr("The settings are exported.")
                               : failureText(tr("Could not export the settings"), written.error()));
    };
    dialogs().chooseNewFile(
        this, tr("Export settings"), QStringLiteral("ovation-studio.env"), tr("Settings (*.env)"),
        [self = QPointer(this), secrets, tellOutcome](const std::optional<QString> &file) {
            if (self && file)
                self->m_setup.write(*file, secrets, tellOutcome);
        });
}

void SettingsDialog::showCertificate() {
    (new CertificateDialog(m_setup, dialogs(), this))->open();
}

} // namespace ovation::ui
