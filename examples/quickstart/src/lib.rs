// A library of books: list, add, look up, change, remove.
//
// `build.rs` includes this file, so it has no `//!` comments: inner attributes cannot stand in an included file.

use sweet::prelude::*;

mod shelf;

pub use shelf::Shelf;

/// A genre.
#[derive(Schema, Clone, Copy, Debug, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Genre {
    /// Novels and stories.
    Fiction,
    /// What happened.
    History,
    /// How things are.
    Science,
    /// Anything else.
    Other,
}

/// What a client sends to add or replace a book.
#[derive(Schema, Clone, Debug, PartialEq)]
pub struct NewBook {
    /// The title, as on the cover.
    #[validate(length(min = 1, max = 200))]
    pub title: String,
    /// Who wrote it.
    #[validate(length(min = 1, max = 100))]
    pub author: String,
    /// The year of its first edition.
    #[validate(range(min = 1450, max = 2100))]
    pub year: u16,
    /// Its genre.
    pub genre: Genre,
}

/// A book in the library.
#[derive(Schema, Clone, Debug, PartialEq)]
pub struct Book {
    /// Its number in the library.
    pub id: u64,
    /// What is known of it.
    #[serde(flatten)]
    pub about: NewBook,
}

/// Which books to list.
#[derive(Schema, Debug)]
pub struct Filter {
    /// Only books whose author's name contains this text.
    #[validate(length(min = 1, max = 100))]
    pub author: Option<String>,
    /// Only books of these genres.
    #[serde(default)]
    pub genre: Vec<Genre>,
    /// The page, from 1.
    #[serde(default = "first")]
    #[validate(range(min = 1, max = 1_000_000))]
    pub page: usize,
    /// The number of books on a page.
    #[serde(default = "twenty")]
    #[validate(range(min = 1, max = 100))]
    pub per_page: usize,
}

fn first() -> usize {
    1
}

fn twenty() -> usize {
    20
}

/// One page of a list.
#[derive(Schema, Debug, PartialEq)]
#[serde(rename_all = "camelCase")]
pub struct Page<T> {
    /// The things on this page.
    pub items: Vec<T>,
    /// The number of things on all pages.
    pub total_count: usize,
}

/// The library has that title by that author already.
#[derive(ApiError, Debug, PartialEq)]
#[status(409)]
pub struct Duplicate;

/// Why a book could not be replaced.
#[derive(ApiError, Debug, PartialEq)]
pub enum ReplaceError {
    /// There is no such book.
    #[status(404)]
    NotFound,
    /// The library has that title by that author already.
    #[status(409)]
    Duplicate,
}

/// List books.
///
/// Oldest entry first, page by page.
#[get("/books", tag = "books")]
async fn list_books(Query(filter): Query<Filter>, shelf: State<'_, Shelf>) -> Json<Page<Book>> {
    Json(shelf.list(&filter))
}

/// Add a book.
#[post("/books", status = 201, tag = "books")]
async fn add_book(Json(new): Json<NewBook>, shelf: State<'_, Shelf>) -> Result<Json<Book>, Duplicate> {
    shelf.add(new).map(Json)
}

/// Look a book up.
#[get("/books/{id}", tag = "books")]
async fn book(Path(id): Path<u64>, shelf: State<'_, Shelf>) -> Option<Json<Book>> {
    shelf.book(id).map(Json)
}

/// Replace what is known of a book.
#[put("/books/{id}", tag = "books")]
async fn replace_book(
    Path(id): Path<u64>,
    Json(new): Json<NewBook>,
    shelf: State<'_, Shelf>,
) -> Result<Json<Book>, ReplaceError> {
    shelf.replace(id, new).map(Json)
}

/// Remove a book.
#[delete("/books/{id}", tag = "books")]
async fn remove_book(Path(id): Path<u64>, shelf: State<'_, Shelf>) -> Result<NoContent, NotFound> {
    shelf.remove(id).map(|_| NoContent).ok_or(NotFound)
}

/// A library of books.
#[derive(Api)]
#[api(
    title = "Library",
    version = "1.0.0",
    docs = "/docs",
    routes(list_books, add_book, book, replace_book, remove_book)
)]
pub struct App {
    shelf: Shelf,
}

impl App {
    /// The library with these books.
    pub fn new(shelf: Shelf) -> Self {
        Self { shelf }
    }
}
