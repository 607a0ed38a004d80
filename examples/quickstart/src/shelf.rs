//! The shelf: every book of the library, in memory, shared by all workers.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::{Book, Duplicate, Filter, NewBook, Page, ReplaceError};

/// The books of the library. Clones share one shelf.
#[derive(Clone, Debug, Default)]
pub struct Shelf(Arc<Mutex<Books>>);

#[derive(Debug, Default)]
struct Books {
    last_id: u64,
    by_id: BTreeMap<u64, NewBook>,
}

impl Books {
    /// Whether another book than `id` has this title and author.
    fn has_another(&self, id: Option<u64>, new: &NewBook) -> bool {
        let is_same = |book: &NewBook| book.title == new.title && book.author == new.author;
        self.by_id.iter().any(|(other, book)| Some(*other) != id && is_same(book))
    }
}

impl Shelf {
    /// A panic elsewhere leaves the books as they were, for every change is one insertion or removal.
    fn books(&self) -> MutexGuard<'_, Books> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn list(&self, filter: &Filter) -> Page<Book> {
        let books = self.books();
        let is_wanted = |book: &NewBook| {
            filter.author.as_ref().is_none_or(|author| book.author.contains(author.as_str()))
                && (filter.genre.is_empty() || filter.genre.contains(&book.genre))
        };
        let wanted = || books.by_id.iter().filter(|(_, book)| is_wanted(book));
        let page = wanted().skip((filter.page - 1) * filter.per_page).take(filter.per_page);
        Page {
            items: page.map(|(id, about)| Book { id: *id, about: about.clone() }).collect(),
            total_count: wanted().count(),
        }
    }

    pub(crate) fn book(&self, id: u64) -> Option<Book> {
        self.books().by_id.get(&id).map(|about| Book { id, about: about.clone() })
    }

    pub(crate) fn add(&self, new: NewBook) -> Result<Book, Duplicate> {
        let mut books = self.books();
        if books.has_another(None, &new) {
            return Err(Duplicate);
        }
        books.last_id += 1;
        let id = books.last_id;
        books.by_id.insert(id, new.clone());
        Ok(Book { id, about: new })
    }

    pub(crate) fn replace(&self, id: u64, new: NewBook) -> Result<Book, ReplaceError> {
        let mut books = self.books();
        if books.has_another(Some(id), &new) {
            return Err(ReplaceError::Duplicate);
        }
        *books.by_id.get_mut(&id).ok_or(ReplaceError::NotFound)? = new.clone();
        Ok(Book { id, about: new })
    }

    pub(crate) fn remove(&self, id: u64) -> Option<NewBook> {
        self.books().by_id.remove(&id)
    }
}
