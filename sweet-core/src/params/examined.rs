//! Checks of one's own, on parameters that have been read.
//!
//! In:    the slot of a parameter, or a whole struct of them; from the derive, the checks.
//! Out:   the same where it passes; failures at the parameter, or at those that the check names.
//! Never: checks what was refused or is missing.

use super::{Slot, Source, then};
use crate::rules::{Broken, Examination, Failure, Failures, examine};

impl<'r> Source<'r> {
    /// Holds a parameter against checks of one's own.
    #[doc(hidden)]
    pub fn examined<T>(
        self,
        names: &[&'static str],
        slot: Slot<T>,
        failures: &mut Failures,
        check: impl FnOnce(&T, &mut Examination<'r>),
    ) -> Slot<T> {
        self.placed(names, failures, |failures| {
            then(slot, |value| examine(&value, self.contexts, failures, check).then_some(value))
        })
    }

    /// The value of a slot that is asked for though its type has a value for a missing one (`#[validate(required)]`).
    #[doc(hidden)]
    pub fn present<T>(
        self,
        names: &[&'static str],
        slot: Slot<T>,
        failures: &mut Failures,
        broken: impl FnOnce() -> Broken,
    ) -> Option<T> {
        match slot {
            Slot::Full(value) => Some(value),
            Slot::Refused => None,
            Slot::Empty => self.refuse(names, failures, broken()),
        }
    }

    /// Records failures of a parameter. Always `None`.
    #[doc(hidden)]
    #[cold]
    pub fn refuse<T>(self, names: &[&'static str], failures: &mut Failures, broken: Broken) -> Option<T> {
        self.placed(names, failures, |failures| failures.0.extend(broken.into_failures()));
        None
    }

    /// Holds the struct of all parameters against checks of one's own. The first name of a pointer is that of the parameter.
    #[doc(hidden)]
    pub fn examined_whole<T>(
        self,
        value: T,
        failures: &mut Failures,
        check: impl FnOnce(&T, &mut Examination<'r>),
    ) -> Option<T> {
        let mut found = Failures::default();
        let passes = examine(&value, self.contexts, &mut found, check);
        failures.0.extend(found.0.into_iter().map(|failure| self.told(failure)));
        passes.then_some(value)
    }

    /// A failure of the whole, told where it stands: of a form by its pointer, elsewhere by the name of the parameter.
    fn told(self, mut failure: Failure) -> Failure {
        failure.location = self.location();
        if failure.location.is_some() {
            let pointer = failure.place.strip_prefix('/').unwrap_or(&failure.place);
            let (name, behind) = pointer.split_at(pointer.find('/').unwrap_or(pointer.len()));
            // RFC 6901 section 4: first `~1`, and then `~0`.
            let name = name.replace("~1", "/").replace("~0", "~");
            failure.place = format!("{}{behind}", self.shown(&name));
        }
        failure
    }
}
