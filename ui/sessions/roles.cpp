#include "ui/sessions/roles.h"

#include "session/properties.h"

#include <QComboBox>
#include <QCoreApplication>

namespace ovation::ui {

namespace {
struct Roles {
    Q_DECLARE_TR_FUNCTIONS(Roles)
};
} // namespace

QComboBox *makeRoles(const char *name) {
    using session::Role;
    auto *box = new QComboBox;
    box->setObjectName(QLatin1String(name));
    box->addItem(Roles::tr("Subscriber: watches"), toText(Role::Subscriber));
    box->addItem(Roles::tr("Publisher: also publishes"), toText(Role::Publisher));
    box->addItem(Roles::tr("Moderator: also disconnects others"), toText(Role::Moderator));
    box->setCurrentIndex(1);
    return box;
}

} // namespace ovation::ui
