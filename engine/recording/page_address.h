#pragma once

#include "base/result.h"
#include "config/settings.h"

#include <QUrl>

namespace ovation::recording {

/// The web page of a recording with layout CUSTOM (protocol 6.2).
struct PageAddress {
    QUrl url; ///< with sessionId and secret in its query where it gets them; no user, no password
    QString user, password; ///< for its own host
    bool external = false;  ///< of another server than this
    /// It was told which session it is for, so it has to connect to it. An external one without a query is
    /// opened as it is.
    bool connects = true;
    bool secretWithheld = false; ///< its host is not on the user's list
    QStringList secrets;         ///< that must not be told further
};

/// `customLayout`: empty, a folder below the folder of custom layouts, or an http or https URL. Error 708
/// when there is no such page, with the file that is missing; 704 when the text is neither.
Result<PageAddress> pageAddress(const config::Settings &settings, const QString &sessionId,
                                const QString &customLayout);

} // namespace ovation::recording
