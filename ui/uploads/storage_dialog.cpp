#include "ui/uploads/storage_dialog.h"

#include "ui/common/format.h"
#include "ui/uploads/upload_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace ovation::ui {

using config::StorageChanges;
using config::StorageField;

namespace {

constexpr int MinWidth = 460; // pixels

bool is(const StorageField &field, QLatin1StringView name) {
    return field.name == name;
}

/// "true", "TRUE", "1" are on, as the settings are read.
bool isOn(const QString &value) {
    return value.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0;
}

QString labelOf(const StorageField &field) {
    const QHash<QString, QString> labels{{config::StorageName, StorageDialog::tr("&Keep recordings:")},
                                         {config::BucketName, StorageDialog::tr("&Bucket:")},
                                         {config::RegionName, StorageDialog::tr("&Region:")},
                                         {config::EndpointName, StorageDialog::tr("&Endpoint:")},
                                         {config::PathStyleName, StorageDialog::tr("Address:")},
                                         {config::HeadersName, StorageDialog::tr("&Headers of uploads:")},
                                         {config::AccessKeyName, StorageDialog::tr("&Access key:")},
                                         {config::SecretKeyName, StorageDialog::tr("&Secret key:")},
                                         {config::StorageFolderName, StorageDialog::tr("&Folder:")}};
    return labels.value(field.name);
}

/// What an empty field means.
QString placeholderOf(const StorageField &field) {
    if (field.isSecret && field.isSet)
        return field.isFixed ? StorageDialog::tr("Set")
                             : StorageDialog::tr("Saved. Enter another one to replace it.");
    const QHash<QString, QString> texts{
        {config::BucketName, StorageDialog::tr("bucket or bucket/folder")},
        {config::RegionName, StorageDialog::tr("Found by asking")},
        {config::EndpointName, StorageDialog::tr("Amazon S3")},
        {config::HeadersName, QStringLiteral("{\"x-amz-server-side-encryption\":\"AES256\"}")},
        {config::AccessKeyName, StorageDialog::tr("Credentials of this machine")},
        {config::SecretKeyName, StorageDialog::tr("Credentials of this machine")},
        {config::StorageFolderName, QStringLiteral("/mnt/archive/recordings")}};
    return texts.value(field.name);
}

QString originOf(const StorageField &field) {
    return field.file.isEmpty()
               ? StorageDialog::tr("%1 is set in the environment. Change it there.").arg(field.name)
               : StorageDialog::tr("%1 is set in %2. Change it there.").arg(field.name, field.file);
}

QLabel *makeNote(const QString &text) {
    auto *note = new QLabel(text);
    note->setProperty("caption", true);
    note->setWordWrap(true);
    note->setMinimumWidth(MinWidth); // of the dialog it would keep the layout from asking for more
    return note;
}

} // namespace

StorageDialog::StorageDialog(const std::vector<StorageField> &fields, StorageSetup &setup, Dialogs &dialogs,
                             QWidget *parent)
    : SavingDialog(dialogs, parent), m_fields(fields), m_setup(setup), m_form(new QFormLayout(this)),
      m_secretNote(makeNote(tr("The secret key is kept in a file that only your user can read."))),
      m_outcome(new QLabel) {
    setObjectName(QStringLiteral("storageDialog"));
    setWindowTitle(tr("Storage"));
    setAttribute(Qt::WA_DeleteOnClose);
    for (const StorageField &field : m_fields)
        makeRow(field);
    m_form->addRow(m_secretNote);
    m_form->addRow(makeNote(tr("What you save is used when Ovation Studio is restarted.")));
    m_outcome->setObjectName(QStringLiteral("storageOutcome"));
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setWordWrap(true);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_outcome->hide();
    m_form->addRow(m_outcome);
    m_form->addRow(makeActions());
    showWhatMatters();
}

void StorageDialog::makeRow(const StorageField &field) {
    QWidget *row = nullptr;
    if (is(field, config::StorageName)) {
        row = makeKind(field);
    } else if (is(field, config::PathStyleName)) {
        row = m_pathStyle = new QCheckBox(tr("Bucket in the &path, not in the host name"));
        m_pathStyle->setChecked(isOn(field.value));
    } else {
        row = makeText(field);
    }
    row->setObjectName(field.name);
    row->setToolTip(field.name);
    m_rows.insert(field.name, row);
    m_form->addRow(labelOf(field), row);
    if (!field.isFixed)
        return;
    row->setEnabled(false);
    row->setToolTip(originOf(field));
    row->setAccessibleDescription(originOf(field));
}

QWidget *StorageDialog::makeKind(const StorageField &field) {
    m_kind = new QComboBox;
    m_kind->addItem(tr("On this machine only"), QStringLiteral("local"));
    m_kind->addItem(tr("In a bucket of S3"), QStringLiteral("s3"));
    m_kind->addItem(tr("In a folder of another machine"), QStringLiteral("folder"));
    m_kind->setCurrentIndex(std::max(m_kind->findData(field.value), 0));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &StorageDialog::showWhatMatters);
    return m_kind;
}

QLineEdit *StorageDialog::makeText(const StorageField &field) {
    auto *text = new QLineEdit(field.value);
    text->setPlaceholderText(placeholderOf(field));
    if (is(field, config::SecretKeyName)) {
        text->setEchoMode(QLineEdit::Password);
        text->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    }
    m_texts.insert(field.name, text);
    return text;
}

QWidget *StorageDialog::makeActions() {
    m_test = new QPushButton(tr("&Test connection"));
    m_test->setObjectName(QStringLiteral("testStorage"));
    auto *save = new QPushButton(tr("Save settings"));
    save->setObjectName(QStringLiteral("saveStorage"));
    connect(m_test, &QPushButton::clicked, this, &StorageDialog::test);
    connect(this, &SavingDialog::wanted, this, [this] { keep(m_setup, changes()); });
    return makeButtons(save, {m_test});
}

void StorageDialog::showWhatMatters() {
    const QString kind = m_kind->currentData().toString();
    for (const StorageField &field : m_fields) {
        if (is(field, config::StorageName))
            continue;
        const bool isOfFolder = is(field, config::StorageFolderName);
        m_form->setRowVisible(m_rows.value(field.name),
                              kind == (isOfFolder ? QLatin1String("folder") : QLatin1String("s3")));
    }
    m_form->setRowVisible(m_secretNote, kind == QLatin1String("s3"));
    m_test->setEnabled(kind != QLatin1String("local"));
    adjustSize();
}

QString StorageDialog::current(const StorageField &field) const {
    if (is(field, config::StorageName))
        return m_kind->currentData().toString();
    if (is(field, config::PathStyleName))
        return m_pathStyle->isChecked() ? QStringLiteral("true") : QString();
    return m_texts.value(field.name)->text().trimmed();
}

StorageChanges StorageDialog::changes() const {
    StorageChanges changes;
    for (const StorageField &field : m_fields) {
        const QString now = current(field);
        const bool isSame = is(field, config::StorageName)
                                ? now == field.value || (now == QLatin1String("local") && !field.isSet)
                            : is(field, config::PathStyleName) ? isOn(now) == isOn(field.value)
                                                               : now == field.value;
        if (!field.isFixed && !isSame)
            changes.insert(field.name, now);
    }
    // Without an access key the secret one, which can't be seen to be removed, means nothing.
    const QString access = config::AccessKeyName, secret = config::SecretKeyName;
    if (changes.contains(access) && changes.value(access).isEmpty() && m_texts.value(secret)->isEnabled())
        changes.insert(secret, {});
    return changes;
}

void StorageDialog::tell(const QString &sentence) {
    m_outcome->setText(sentence);
    m_outcome->setVisible(!sentence.isEmpty());
    adjustSize();
}

void StorageDialog::test() {
    if (std::exchange(m_isTesting, true)) // disabled, it would hand its focus to Cancel, and Enter with it
        return;
    tell(tr("Testing the connection…"));
    m_setup.test(changes(), [self = QPointer(this)](const Result<upload::Trial> &trial) {
        if (!self)
            return;
        self->m_isTesting = false;
        self->tell(trial ? trialText(*trial)
                         : failureText(tr("Could not test the connection"), trial.error()));
    });
}

} // namespace ovation::ui
