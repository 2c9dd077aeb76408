#include "pseudo_language.h"

#include <QAbstractButton>
#include <QAbstractItemDelegate>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QDockWidget>
#include <QGroupBox>
#include <QHeaderView>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSpinBox>
#include <QTabBar>
#include <QToolButton>
#include <QTreeView>

namespace ovation::ui {

namespace {

/// a-z, then A-Z.
const QString Accented = QStringLiteral("áƀçđéƒğĥíĵķĺɱñóþɋŕšŧúṽŵẋýžÁɃÇĐÉƑĞĤÍĴĶĹṀÑÓÞɊŔŠŦÚṼŴẊÝŽ");

constexpr int Rounding_px = 2; // tool bars share what is left
constexpr int ShortName_letters = 8;

/// Of a text: what is no words.
const QRegularExpression &kept() {
    static const QRegularExpression expression(
        QStringLiteral(R"(%L?(?:n|\d)|</?\w+>|\(\*[^)]*\)|&(?:amp|lt|gt);)"));
    return expression;
}

QString withAccents(const QString &text) {
    QString result;
    for (const QChar letter : text) {
        if (letter >= u'a' && letter <= u'z')
            result += Accented.at(letter.unicode() - u'a');
        else if (letter >= u'A' && letter <= u'Z')
            result += Accented.at(letter.unicode() - u'A' + 26);
        else
            result += letter;
    }
    return result;
}

/// Everything that a widget says in one way or another.
QStringList textsOf(const QWidget &widget) {
    QStringList texts{widget.toolTip(), widget.statusTip(), widget.whatsThis(), widget.accessibleName(),
                      widget.accessibleDescription()};
    if (widget.isWindow() || qobject_cast<const QDockWidget *>(&widget))
        texts += widget.windowTitle();
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        texts += label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        texts += button->text();
    if (const auto *group = qobject_cast<const QGroupBox *>(&widget))
        texts += group->title();
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        texts += line->placeholderText();
    if (const auto *box = qobject_cast<const QSpinBox *>(&widget))
        texts += QStringList{box->prefix(), box->suffix(), box->specialValueText()};
    if (const auto *menu = qobject_cast<const QMenu *>(&widget))
        texts += menu->title();
    if (const auto *tabs = qobject_cast<const QTabBar *>(&widget))
        for (int tab = 0; tab < tabs->count(); ++tab)
            texts += tabs->tabText(tab);
    if (const auto *box = qobject_cast<const QComboBox *>(&widget))
        for (int item = 0; item < box->count(); ++item)
            texts += box->itemText(item);
    return texts;
}

void addCells(const QAbstractItemModel &model, const QModelIndex &parent, QStringList &texts) {
    for (int row = 0; row < model.rowCount(parent); ++row)
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
                texts += index.data(role).toString();
            if (column == 0)
                addCells(model, index, texts);
        }
}

QStringList cellsOf(const QAbstractItemView &view) {
    QStringList texts;
    const QAbstractItemModel *model = view.model();
    if (!model || qobject_cast<const QHeaderView *>(&view))
        return texts;
    if (qobject_cast<const QTreeView *>(&view))
        for (int column = 0; column < model->columnCount(); ++column)
            texts += model->headerData(column, Qt::Horizontal).toString();
    addCells(*model, {}, texts);
    return texts;
}

QString plainWordsIn(QString text, const QStringList &data) {
    static const QRegularExpression tag(QStringLiteral("<[^>]*>")), plain(QStringLiteral("[A-Za-z]{2,}.*"));
    text.remove(tag);
    for (const QString &one : data)
        text.remove(QRegularExpression(one));
    return plain.match(text).captured();
}

/// Of a widget's width: what can be seen, where nothing scrolls to the rest.
int roomOf(const QWidget &widget) {
    int room = widget.width();
    for (QWidget *parent = widget.parentWidget(); parent && !parent->isWindow();
         parent = parent->parentWidget())
        if (const auto *area = qobject_cast<QScrollArea *>(parent->parentWidget());
            area && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff)
            room = std::min(
                room,
                QRect(widget.mapTo(parent, QPoint()), widget.size()).intersected(parent->rect()).width());
    return room;
}

/// Short names, which stand in the first column, of rows that are shown. Long ones are elided on purpose.
QStringList cutNames(const QTreeView &view) {
    QStringList names;
    for (QModelIndex index = view.indexAt(QPoint(0, 0)); index.isValid(); index = view.indexBelow(index))
        if (const QModelIndex name = index.siblingAtColumn(0);
            name.data().toString().size() <= ShortName_letters &&
            view.visualRect(name).width() <
                view.itemDelegate()->sizeHint(QStyleOptionViewItem(), name).width())
            names += name.data().toString();
    return names;
}

bool isCut(const QWidget &widget) {
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        if (label->text().isEmpty() || label->minimumWidth() == 1) // which is elided on purpose
            return false;
        if (label->wordWrap())
            return label->height() < label->heightForWidth(label->width());
        return roomOf(*label) < label->sizeHint().width();
    }
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    if (!button || button->text().isEmpty())
        return false;
    const auto *tool = qobject_cast<const QToolButton *>(button);
    if (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly)
        return false;
    return roomOf(*button) + Rounding_px < button->sizeHint().width();
}

/// Columns that take what the others leave have less room in a narrow panel, by choice.
QStringList cutTitles(const QHeaderView &header) {
    QStringList titles;
    for (int section = 0; section < header.count(); ++section) {
        const QString title = header.model()->headerData(section, Qt::Horizontal).toString();
        if (!header.isSectionHidden(section) && !title.isEmpty() &&
            header.sectionResizeMode(section) != QHeaderView::Stretch &&
            header.sectionSize(section) < header.sectionSizeHint(section))
            titles += title;
    }
    return titles;
}

/// Of texts that are seen together: the keys that lead to more than one, with both.
QStringList sharedKeys(const QStringList &texts) {
    QStringList found;
    QHash<QKeySequence, QString> owners;
    for (const QString &text : texts) {
        const QKeySequence key = QKeySequence::mnemonic(text);
        if (key.isEmpty())
            continue;
        if (owners.contains(key))
            found += QStringLiteral("%1: %2, %3").arg(key.toString(), owners.value(key), text);
        owners.insert(key, text);
    }
    return found;
}

QStringList textsOf(const QList<QAction *> &actions) {
    QStringList texts;
    for (const QAction *action : actions)
        if (action->isVisible())
            texts += action->text();
    return texts;
}

} // namespace

QString PseudoLanguage::translate(const char *, const char *text, const char *, int) const {
    const QString source = QString::fromUtf8(text);
    if (source == QLatin1String("QT_LAYOUT_DIRECTION"))
        return QStringLiteral("LTR");
    QString result;
    qsizetype from = 0;
    for (const auto &match : kept().globalMatch(source)) {
        result += withAccents(source.mid(from, match.capturedStart() - from)) + match.captured();
        from = match.capturedEnd();
    }
    const QString rest = withAccents(source.mid(from));
    return result + rest + QString(source.size() * 2 / 5, QChar(0x00e8));
}

QStringList plainWords(const QWidget &root, const QStringList &data) {
    QStringList found;
    const auto judge = [&](const QObject &owner, const QStringList &texts) {
        for (const QString &text : texts)
            if (const QString words = plainWordsIn(text, data); !words.isEmpty())
                found +=
                    QStringLiteral("%1 %2: %3")
                        .arg(QString::fromLatin1(owner.metaObject()->className()), owner.objectName(), words);
    };
    auto widgets = root.findChildren<QWidget *>();
    widgets.prepend(const_cast<QWidget *>(&root));
    for (const QWidget *widget : std::as_const(widgets)) {
        if (qobject_cast<const QTabBar *>(widget->parentWidget())) // Qt names its buttons once
            continue;
        judge(*widget, textsOf(*widget));
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget))
            judge(*widget, cellsOf(*view));
    }
    for (const QAction *action : root.findChildren<QAction *>())
        // Languages are named in themselves.
        if (!action->objectName().startsWith(QLatin1String("language_")) ||
            action->objectName().endsWith(u'_'))
            judge(*action, {action->text(), action->toolTip(), action->iconText()});
    found.removeDuplicates();
    return found;
}

QStringList keysGivenTwice(const QWidget &root) {
    QStringList found, seen;
    if (const auto *window = qobject_cast<const QMainWindow *>(&root))
        found += sharedKeys(textsOf(window->menuBar()->actions()));
    for (const QMenu *menu : root.findChildren<QMenu *>())
        found += sharedKeys(textsOf(menu->actions()));
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&root) || widget->window() != root.window())
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (button || (label && label->buddy()))
            seen += button ? button->text() : label->text();
    }
    return found + sharedKeys(seen);
}

QStringList cutTexts(const QWidget &root) {
    QStringList found;
    const auto note = [&](const QWidget &widget, const QString &text) {
        found += QStringLiteral("%1 %2 (%3 of %4 px): %5")
                     .arg(QString::fromLatin1(widget.metaObject()->className()), widget.objectName())
                     .arg(widget.width())
                     .arg(widget.sizeHint().width())
                     .arg(text);
    };
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (widget->visibleRegion().isEmpty()) // behind another tab, too
            continue;
        if (isCut(*widget))
            note(*widget, textsOf(*widget).constLast());
        if (const auto *view = qobject_cast<const QTreeView *>(widget))
            for (const QString &name : cutNames(*view))
                note(*view, name);
        if (const auto *header = qobject_cast<const QHeaderView *>(widget))
            for (const QString &title : cutTitles(*header))
                note(*header, title);
    }
    return found;
}

} // namespace ovation::ui
