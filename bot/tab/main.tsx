import { createRoot } from 'react-dom/client';
import { Wardline } from './shell/wardline.tsx';
import './shell/shell.css';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Wardline />);
