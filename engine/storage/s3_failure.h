#pragma once

#include "storage/http_message.h"
#include "storage/s3_xml.h"
#include "storage/store_error.h"

namespace ovation::storage {

/// What an answer that is no success means, with the service's own message where it gave one. `bucket` is for
/// sentences. Pure.
StoreError storeErrorOf(const HttpAnswer &answer, const S3Failure &failure, const QString &bucket);

} // namespace ovation::storage
